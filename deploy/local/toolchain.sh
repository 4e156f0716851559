# Sourced by ./start and ./test: finds a JDK 25 and checks Maven. Sets JAVA_HOME. Bash 3.2 (macOS) is enough.

jdk_needed=25
maven_needed=3.8.7

# One line for each argument.
fail() {
  printf '✗ %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
  exit 1
}

# A JDK says its version in a file beside its programs: no need to run it.
is_needed_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] && grep -q "^JAVA_VERSION=\"$jdk_needed[.\"]" "$1/release"
}

find_jdk() {
  local candidate java
  java=$(command -v java || true)
  # `java` on the PATH is usually a link into its JDK.
  while [ -L "$java" ]; do
    candidate=$(readlink "$java")
    case $candidate in /*) java=$candidate ;; *) java=$(dirname "$java")/$candidate ;; esac
  done
  for candidate in \
    "${JAVA_HOME:-}" \
    "${java:+$(dirname "$(dirname "$java")")}" \
    /usr/lib/jvm/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@$jdk_needed/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk@$jdk_needed/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* \
    "$HOME"/.jdks/* \
    /usr/java/* \
    /opt/java/* \
    /opt/jdk*; do
    if [ -n "$candidate" ] && is_needed_jdk "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return
    fi
  done
  fail "Tsunagari needs a JDK $jdk_needed (not a JRE, no other version); none was found in JAVA_HOME, on the PATH or in the usual places." \
    "Debian, Ubuntu: apt install openjdk-$jdk_needed-jdk   Fedora: dnf install java-$jdk_needed-openjdk-devel" \
    "macOS: brew install openjdk@$jdk_needed   SDKMAN!: sdk install java $jdk_needed-tem   or https://adoptium.net" \
    "Then run this again, or name its directory: JAVA_HOME=/path/to/jdk $0"
}

check_maven() {
  local version oldest
  command -v mvn >/dev/null ||
    fail "Tsunagari needs Maven $maven_needed or later (Debian: apt install maven; macOS: brew install maven, or from the Apache Maven project)."
  version=$(cd / && mvn -v 2>/dev/null | sed -n 's/^.*Apache Maven \([0-9.]*\).*$/\1/p' | head -n 1)
  oldest=$(printf '%s\n%s\n' "$maven_needed" "$version" | sort -t. -k1,1n -k2,2n -k3,3n | head -n 1)
  [ -n "$version" ] && [ "$oldest" = "$maven_needed" ] ||
    fail "Maven ${version:-of unknown version} is too old: Tsunagari needs $maven_needed or later."
}
