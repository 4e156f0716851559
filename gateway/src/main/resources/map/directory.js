import { words } from "/map/words.js";

/** The resource directory's API. An error says what the problem's title says, which is in the reader's language. */
export function directory(user) {
  async function ask(path, init = {}) {
    const answer = await fetch(`/api/v1${path}`, {
      ...init,
      headers: {
        Authorization: `Bearer ${user.token()}`,
        "Accept-Language": words.language,
        ...init.headers,
      },
    });
    if (answer.ok) return answer.json();
    const problem = await answer.json().catch(() => ({}));
    throw new Error(answer.status === 401 ? words.signInFirst : (problem.title ?? words.failed(answer.status)));
  }

  return {
    search: (wanted) =>
      ask("/resource-searches", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(wanted),
      }),
    resource: (id) => ask(`/resources/${encodeURIComponent(id)}`),
    completions: (typed) => ask(`/resource-completions?${new URLSearchParams({ q: typed })}`),
    categories: async () => (await ask("/resource-categories")).items,
    districts: () => ask("/districts", { headers: { Accept: "application/geo+json" } }),
  };
}
