import { account } from "/map/account.js";
import { directory } from "/map/directory.js";
import { pins } from "/map/pins.js";
import { words } from "/map/words.js";

const settings = await (await fetch("/map/settings.json")).json();
const user = account(settings);
const api = directory(user);
const map = pins(settings, (id) => api.resource(id));

const form = document.getElementById("search");
const list = document.getElementById("list");
const status = document.getElementById("status");
const more = document.getElementById("more");

const names = new Map();
let from = null;
let asked = null;
let next = null;
let numbered = 0;
let latest = 0;

function options(select, entries) {
  for (const [value, label] of entries) {
    select.add(new Option(label, value));
  }
}

async function begin() {
  if (!(await user.begin())) {
    status.textContent = words.signInFirst;
    document.getElementById("sign-in").hidden = false;
    return;
  }
  document.getElementById("sign-out").hidden = false;
  const [categories, districts] = await Promise.all([api.categories(), api.districts()]);
  options(form.layer, Object.entries(words.layers));
  options(form.step, Object.entries(words.steps));
  for (const category of categories) {
    names.set(category.code, category[words.language]);
    const group = document.createElement("optgroup");
    group.label = category[words.language];
    group.append(new Option(words.allOf(category[words.language]), category.code));
    for (const kind of category.kinds) {
      names.set(kind.code, kind[words.language]);
      group.append(new Option(kind[words.language], kind.code));
    }
    form.category.append(group);
  }
  options(form.district, districts.features.map((feature) => [feature.properties.name, feature.properties.name]));
  map.drawDistricts(districts);
  await search();
}

/** What the form says, as the API wants it. A position goes into the body only, never into a URL. */
function wanted() {
  const chosen = (name) => (form[name].value ? [form[name].value] : undefined);
  return {
    text: form.text.value.trim() || undefined,
    layers: chosen("layer"),
    categories: chosen("category"),
    districts: chosen("district"),
    steps: chosen("step"),
    openNow: form.openNow.checked || undefined,
    placesFree: form.placesFree.checked || undefined,
    box: form.inView.checked ? map.box() : undefined,
    near: from ?? undefined,
    facets: true,
    limit: 100,
  };
}

async function search() {
  asked = wanted();
  numbered = 0;
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
      show(resource, ++numbered);
    }
    map.standApart();
    if (!cursor && !asked.box) map.fit();
    status.textContent = words.found(found.total ?? numbered, numbered);
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
  button.textContent = `${number}. ${resource.name}`;
  heading.append(button);
  const facts = document.createElement("p");
  facts.className = "facts";
  facts.textContent = [
    names.get(resource.category) ?? resource.category,
    resource.district,
    resource.distanceMetres == null ? null : words.distance(resource.distanceMetres),
    resource.openNow == null ? null : resource.openNow ? words.open : words.closed,
  ].filter(Boolean).join(" · ");
  item.append(heading, facts, description(resource));
  for (const notice of resource.notices ?? []) {
    const line = document.createElement("p");
    line.textContent = `${words.notice}: ${notice.text ?? notice.ja ?? ""}`;
    item.append(line);
  }
  list.append(item);
  if (resource.position) {
    map.add(resource, number);
    button.addEventListener("click", () => map.open(resource.id, button));
  } else {
    button.disabled = true;
    button.title = words.nowhere;
  }
}

/** With words: the part in which they were found, marked. */
function description(resource) {
  const line = document.createElement("p");
  const hit = resource.highlights.find((highlight) => highlight.field === "description");
  if (hit) {
    for (const part of hit.parts) {
      if (part.match) {
        const mark = document.createElement("mark");
        mark.textContent = part.text;
        line.append(mark);
      } else {
        line.append(part.text);
      }
    }
  } else {
    line.textContent = resource.description ?? "";
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
  if (user.signedIn()) search();
});
form.addEventListener("reset", () => {
  from = null;
  setTimeout(() => user.signedIn() && search()); // after the browser has emptied the fields
});
for (const select of form.querySelectorAll("select, input[type=checkbox]")) {
  select.addEventListener("change", () => user.signedIn() && search());
}
map.onMove(() => form.inView.checked && user.signedIn() && search());
more.addEventListener("click", () => page(next));
document.getElementById("locate").addEventListener("click", () => {
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      from = { latitude: coords.latitude, longitude: coords.longitude };
      if (user.signedIn()) search();
    },
    () => (status.textContent = words.noLocation),
  );
});
document.getElementById("print").addEventListener("click", () => window.print());
document.getElementById("sign-in").addEventListener("click", () => user.signIn());
document.getElementById("sign-out").addEventListener("click", () => user.signOut());

begin().catch((failure) => (status.textContent = failure.message));
