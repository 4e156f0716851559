/** Who is signed in: authorization code with PKCE; the token stays in this tab's session. */
export function account(settings) {
  const here = `${location.origin}/map`;
  const manager = new oidc.UserManager({
    authority: settings.issuer,
    client_id: settings.clientId,
    redirect_uri: here,
    post_logout_redirect_uri: here,
    response_type: "code",
    scope: "openid",
    userStore: new oidc.WebStorageStateStore({ store: sessionStorage }),
    automaticSilentRenew: true,
  });
  let user = null;
  let failed = false;
  manager.events.addUserLoaded((loaded) => (user = loaded));

  return {
    /** Finishes a sign-in that has just come back; false when nobody is signed in. */
    async begin() {
      const answer = new URLSearchParams(location.search);
      if (answer.has("code") || answer.has("error")) {
        try {
          const { state } = await manager.signinCallback();
          location.replace(state?.back ?? "/map"); // in the language that was left
          return new Promise(() => {});
        } catch (failure) {
          // a return that was used already, begun in another tab, or refused: the next try begins anew
          console.warn("no sign-in:", failure.message);
          history.replaceState(null, "", "/map");
          failed = true;
        }
      }
      user = await manager.getUser();
      return this.signedIn();
    },
    /** Whether somebody has just come back from a sign-in that was none. */
    failed: () => failed,
    signedIn: () => user != null && !user.expired,
    token: () => user.access_token,
    signIn: () => manager.signinRedirect({ state: { back: location.pathname + location.search + location.hash } }),
    signOut: () => manager.signoutRedirect(),
  };
}
