import { say, words } from "/map/words.js";

/** How many resources are asked about at the same time. */
const AT_ONCE = 4;

/**
 * The list on paper. Paper cannot be opened by a touch: what folds in the list is fetched and opened before, and folds again
 * afterwards. It begins with the day and with what was looked for.
 *
 * @param beginning says, when it is printed, what was looked for
 */
export function paper(head, beginning) {
  let opened = [];

  addEventListener("beforeprint", () => {
    const today = new Intl.DateTimeFormat(words.language, { dateStyle: "full", timeZone: "Asia/Tokyo" });
    head.replaceChildren(...[words.printed(today.format(Date.now())), beginning()].map((text) => say(document.createElement("p"), text)));
  });
  addEventListener("afterprint", () => {
    for (const folded of opened) folded.open = false;
    opened = [];
  });

  return {
    /**
     * Fetches what is not there yet.
     *
     * @param rows each with what is folded in it, and how to fill it
     * @param progress is told how many are ready
     * @returns of how many the details could not be had
     */
    async prepare(rows, progress) {
      let ready = 0;
      let failed = 0;
      const rest = rows.values(); // shared: who is done takes the next one
      const work = async () => {
        for (const { fill } of rest) {
          if (!(await fill())) failed++;
          progress(++ready);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      return failed;
    },
    open(rows) {
      opened = rows.map(({ folded }) => folded).filter((folded) => !folded.open);
      for (const folded of opened) folded.open = true;
    },
  };
}
