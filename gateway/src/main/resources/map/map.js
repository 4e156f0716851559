import { account } from "/map/account.js";
import { fill } from "/map/details.js";
import { directory } from "/map/directory.js";
import { filters } from "/map/filters.js";
import { paper } from "/map/paper.js";
import { pins } from "/map/pins.js";
import { say, told, words } from "/map/words.js";

const settings = await (await fetch("/map/settings.json")).json();
const user = account(settings);
const api = directory(user);
const map = pins(settings, api);

const form = document.getElementById("search");
const choice = filters(form);
const list = document.getElementById("list");
const status = document.getElementById("status");
const more = document.getElementById("more");
const onPaper = paper(document.getElementById("paper"), lookedFor);

let from = null;
let asked = null;
let next = null;
let rows = [];
let result = ""; // how many were found, in words
let latest = 0;
let preparing = false;

async function begin() {
  if (!(await user.begin())) {
    status.textContent = user.failed() ? words.signInFailed : words.signInFirst;
    document.getElementById("sign-in").hidden = false;
    return;
  }
  document.getElementById("sign-out").hidden = false;
  const [categories, districts] = await Promise.all([api.categories(), api.districts()]);
  choice.offer(categories, districts.features.map((feature) => feature.properties.name));
  choice.recall();
  map.drawDistricts(districts);
  say(document.getElementById("boundaries"), told(districts.attribution, districts.attributionEn) ?? "");
  await search();
}

/** What the form says, as the API wants it. A position goes into the body only, never into a URL. */
function wanted() {
  return {
    ...choice.wanted(),
    text: form.text.value.trim() || undefined,
    box: form.inView.checked ? map.box() : undefined,
    near: from ?? undefined,
    sort: from ? "DISTANCE" : undefined,
    facets: true,
    limit: 100,
  };
}

/** A session ends after some hours; then the page says so, and how to go on. */
function signedIn() {
  const signed = user.signedIn();
  document.getElementById("sign-in").hidden = signed;
  document.getElementById("sign-out").hidden = !signed;
  if (!signed) status.textContent = words.signInFirst;
  return signed;
}

async function search() {
  asked = wanted();
  choice.remember();
  rows = [];
  list.replaceChildren();
  map.clear();
  await page();
}

/** Answers that were overtaken by a later question are dropped. */
async function page(cursor) {
  const turn = ++latest;
  status.textContent = words.searching;
  more.hidden = true;
  try {
    const found = await api.search({ ...asked, cursor });
    if (turn !== latest) return;
    next = found.next;
    for (const resource of found.items) {
      show(resource, rows.length + 1);
    }
    map.standApart();
    if (!cursor && !asked.box) map.fit();
    if (found.facets) choice.count(found.facets);
    const total = found.total ?? rows.length;
    const said = total === 0 ? words.nothing(choice.chosen()) : words.found(total, rows.length);
    result = asked.near ? `${said} ${words.nearestOnly}` : said;
    status.textContent = result;
    more.hidden = next === null;
  } catch (failure) {
    if (turn === latest) status.textContent = failure.message;
  }
}

function show(resource, number) {
  const item = document.createElement("li");
  const heading = document.createElement("h3");
  const button = document.createElement("button");
  button.type = "button";
  say(button, `${number}. ${told(resource.name, resource.nameEn)}`);
  heading.append(button);
  const facts = document.createElement("p");
  facts.className = "facts";
  const known = [
    choice.nameOf(resource.category),
    resource.district,
    resource.distanceMetres == null ? null : words.distance(resource.distanceMetres),
    resource.openNow == null ? null : resource.openNow ? words.open : words.closed,
    resource.position ? null : words.nowhere,
  ].filter(Boolean);
  facts.append(...known.flatMap((fact, i) => [i ? " · " : "", say(document.createElement("span"), fact)]));
  const row = details(resource);
  rows.push(row);
  item.append(heading, facts, description(resource), row.folded);
  for (const notice of resource.notices ?? []) {
    const line = document.createElement("p");
    line.append(`${words.notice}: `, say(document.createElement("span"), told(notice.text, notice.textEn)));
    item.append(line);
  }
  list.append(item);
  if (resource.position) {
    map.add(resource, number);
    button.addEventListener("click", () => map.open(resource.id, button));
  } else {
    button.disabled = true; // there is no pin to go to, as the facts say
  }
}

/** For who uses no map, and for paper: fetched once, when they are opened or printed; what failed is tried again. */
function details(resource) {
  const folded = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = words.details;
  const box = document.createElement("div");
  folded.append(summary, box);
  let filled = null;
  const once = async () => {
    const told = await (filled ??= fill(box, api, resource));
    if (!told) filled = null;
    return told;
  };
  folded.addEventListener("toggle", () => folded.open && once());
  return { folded, fill: once };
}

/** What was looked for, in words: of a position only that there was one, for it may be somebody's home. */
function lookedFor() {
  const said = [asked?.text && words.quoted(asked.text), ...choice.chosen(), asked?.near && words.fromHere].filter(Boolean);
  return words.lookedFor(said.length ? said : [words.everything]);
}

/** All rows with their details. Who looks for something else meanwhile prints nothing. */
async function printAll() {
  if (preparing || !signedIn()) return;
  preparing = true;
  const turn = latest;
  const all = rows;
  const tell = (text) => turn === latest && (status.textContent = text);
  tell(words.preparing(0, all.length));
  try {
    // a screen reader would not keep up with each of them
    const failed = await onPaper.prepare(all, (ready) => ready % 10 === 0 && tell(words.preparing(ready, all.length)));
    if (turn !== latest) return;
    tell(failed ? words.notAllPrinted(failed) : result);
    onPaper.open(all);
    window.print();
  } finally {
    preparing = false;
  }
}

/** With words: the part in which they were found, marked; in the page's language where it is told in that. */
function description(resource) {
  const text = told(resource.description, resource.descriptionEn) ?? "";
  const line = say(document.createElement("p"), text);
  const field = text === resource.description ? "description" : "descriptionEn";
  const hit = resource.highlights.find((highlight) => highlight.field === field);
  if (hit) {
    line.replaceChildren();
    for (const part of hit.parts) {
      if (part.match) {
        const mark = document.createElement("mark");
        mark.textContent = part.text;
        line.append(mark);
      } else {
        line.append(part.text);
      }
    }
  }
  return line;
}

async function complete() {
  const typed = form.text.value.trim();
  if (!typed || !user.signedIn()) return;
  const found = await api.completions(typed);
  if (typed !== form.text.value.trim()) return;
  const offers = [...found.resources.map((resource) => resource.name), ...found.categories.map((code) => code[words.language])];
  document.getElementById("completions").replaceChildren(...new Set(offers).values().map((offer) => new Option(offer)));
}

let pause;
form.text.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => complete().catch((failure) => console.warn("no completions:", failure.message)), 200);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (signedIn()) search();
});
form.addEventListener("reset", () => {
  from = null;
  setTimeout(() => signedIn() && search()); // after the browser has emptied the fields
});
for (const select of form.querySelectorAll("select, input[type=checkbox]")) {
  select.addEventListener("change", () => signedIn() && search());
}
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault(); // what is chosen stands behind the #, and stays there
  document.getElementById("results-heading").focus();
});
addEventListener("hashchange", () => {
  choice.recall(); // somebody has opened another link to this page
  if (signedIn()) search();
});
map.onMove(() => form.inView.checked && signedIn() && search());
more.addEventListener("click", () => signedIn() && page(next));
document.getElementById("locate").addEventListener("click", () => {
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      from = { latitude: coords.latitude, longitude: coords.longitude };
      if (signedIn()) search();
    },
    () => (status.textContent = words.noLocation),
  );
});
document.getElementById("print").addEventListener("click", printAll);
addEventListener("keydown", (event) => {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "p" && user.signedIn()) {
    event.preventDefault(); // the browser's own way to print would not wait for the details
    printAll();
  }
});
document.getElementById("sign-in").addEventListener("click", () => user.signIn());
document.getElementById("sign-out").addEventListener("click", () => user.signOut());

begin().catch((failure) => (status.textContent = failure.message));
