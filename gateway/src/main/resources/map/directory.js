import { words } from "/map/words.js";

/** How far ahead something that takes place is told. */
const DAYS_AHEAD = 30;

/** A day as the municipality counts it. */
export const today = (time = Date.now()) => new Intl.DateTimeFormat("sv", { timeZone: "Asia/Tokyo" }).format(time);

/** The resource directory's API. An error says what the problem's title says, which is in the reader's language. */
export function directory(user) {
  const send = (path, init = {}) =>
    fetch(`/api/v1${path}`, {
      ...init,
      headers: {
        Authorization: `Bearer ${user.token()}`,
        "Accept-Language": words.language,
        ...init.headers,
      },
    });

  const ask = async (path, init) => read(await send(path, init));

  async function read(answer) {
    if (answer.ok) return answer.json();
    const problem = await answer.json().catch(() => ({}));
    throw new Error(answer.status === 401 ? words.signInFirst : (problem.title ?? words.failed(answer.status)));
  }

  const items = async (path) => (await ask(path)).items;
  const resource = (id) => `/resources/${encodeURIComponent(id)}`;
  /** Today and the days after. */
  const span = (days) => new URLSearchParams({ from: today(), to: today(Date.now() + days * 86_400_000) });
  /** All pages of a list. */
  async function all(path) {
    const found = [];
    for (let cursor = ""; cursor !== null; ) {
      const page = await ask(`${path}&limit=200${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      found.push(...page.items);
      cursor = page.next;
    }
    return found;
  }

  let ahead = null;

  return {
    search: (wanted) =>
      ask("/resource-searches", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(wanted),
      }),
    resource: (id) => ask(resource(id)),
    /** None where nobody has told the hours: something may take place there all the same. */
    async openingDays(id) {
      const answer = await send(`${resource(id)}/opening-hours/days?${span(6)}`);
      return answer.status === 404 ? [] : (await read(answer)).items;
    },
    openingHours: (id) => ask(`${resource(id)}/opening-hours`),
    photos: (id) => items(`${resource(id)}/photos`),
    /** As an address that the page may show. */
    async photo(id, photo) {
      const answer = await send(`${resource(id)}/photos/${encodeURIComponent(photo)}`);
      if (!answer.ok) throw new Error(words.failed(answer.status));
      const reader = new FileReader();
      reader.readAsDataURL(await answer.blob());
      await new Promise((done, failed) => {
        reader.onload = done;
        reader.onerror = () => failed(reader.error);
      });
      return reader.result;
    },
    /** What takes place at a resource; asked for once for all of them. */
    async occurrences(id) {
      ahead ??= all(`/occurrences?${span(DAYS_AHEAD)}`).catch((failure) => {
        ahead = null;
        throw failure;
      });
      return (await ahead).filter(({ resourceId }) => resourceId === id).slice(0, 5);
    },
    completions: (typed) => ask(`/resource-completions?${new URLSearchParams({ q: typed })}`),
    categories: async () => (await ask("/resource-categories")).items,
    districts: () => ask("/districts", { headers: { Accept: "application/geo+json" } }),
  };
}
