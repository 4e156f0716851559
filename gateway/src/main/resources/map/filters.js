import { today } from "/map/directory.js";
import { languageName, say, words } from "/map/words.js";

/** The form's fields that choose, by name: what the API calls the choice, and by which dimension it counts. */
const CHOICES = {
  layer: { asks: "layers", counts: ["LAYER"] },
  category: { asks: "categories", counts: ["CATEGORY", "KIND"] },
  district: { asks: "districts", counts: ["DISTRICT"] },
  step: { asks: "steps", counts: ["STEP"] },
  type: { asks: "types", counts: ["TYPE"] },
  suits: { asks: "suits", counts: ["SUITS"] },
  cost: { asks: "costs", counts: ["COST"] },
  language: { asks: "languages", counts: ["LANGUAGE"] },
  accessibility: { asks: "accessibility", counts: ["ACCESSIBILITY"] },
};
const TICKS = ["openNow", "thisWeek", "placesFree", "inView"];

/**
 * What is chosen in the form. It stands in the address behind the #, which no server is sent, so that a choice can be shared
 * and comes back with the page; words that somebody typed and positions do not.
 */
export function filters(form) {
  const names = new Map();

  function options(select, entries) {
    for (const [value, label] of entries) {
      const option = say(new Option("", value), label);
      option.dataset.label = label;
      select.append(option);
    }
  }

  function offerCategories(categories) {
    for (const category of categories) {
      const group = document.createElement("optgroup");
      group.label = category[words.language];
      options(group, [
        [category.code, words.allOf(category[words.language])],
        ...category.kinds.map((kind) => [kind.code, kind[words.language]]),
      ]);
      form.category.append(group);
      names.set(category.code, category[words.language]);
      for (const kind of category.kinds) names.set(kind.code, kind[words.language]);
    }
  }

  /** Languages are offered as far as some resource speaks them; a wider search adds what a narrower one did not know. */
  function offerLanguages(codes) {
    const offered = new Set([...form.language.options].map(({ value }) => value));
    options(form.language, codes.filter((code) => !offered.has(code)).map((code) => [code, languageName(code)]));
  }

  return {
    offer(categories, districts) {
      offerCategories(categories);
      options(form.district, districts.map((district) => [district, district]));
      for (const name of ["layer", "step", "type", "suits", "cost", "accessibility"]) {
        options(form[name], Object.entries(words.choices[name]));
      }
    },

    /** How many there would be with each choice; what would find nothing can be chosen all the same. */
    count(facets) {
      offerLanguages((facets.LANGUAGE ?? []).map(({ value }) => value));
      for (const [name, { counts }] of Object.entries(CHOICES)) {
        const found = new Map(counts.flatMap((dimension) => facets[dimension] ?? []).map(({ value, count }) => [value, count]));
        for (const option of form[name].options) {
          if (option.value) option.textContent = words.counted(option.dataset.label, found.get(option.value) ?? 0);
        }
      }
    },

    /** As the API wants it. */
    wanted() {
      const wanted = {};
      for (const [name, { asks }] of Object.entries(CHOICES)) {
        if (form[name].value) wanted[asks] = [form[name].value];
      }
      if (form.openNow.checked) wanted.openNow = true;
      if (form.thisWeek.checked) wanted.takesPlaceFrom = today(); // and the six days after it
      if (form.placesFree.checked) wanted.placesFree = true;
      return wanted;
    },

    nameOf: (code) => names.get(code) ?? code,

    /** What is chosen, in words: to say what could be loosened where nothing was found. */
    chosen: () => [
      ...Object.keys(CHOICES).filter((name) => form[name].value).map((name) => form[name].selectedOptions[0].dataset.label),
      ...TICKS.filter((name) => form[name].checked).map((name) => form[name].labels[0].textContent.trim()),
    ],

    remember() {
      const kept = new URLSearchParams();
      for (const name of Object.keys(CHOICES)) if (form[name].value) kept.set(name, form[name].value);
      for (const name of TICKS) if (form[name].checked) kept.set(name, "");
      history.replaceState(history.state, "", `${location.pathname}${location.search}${kept.size ? `#${kept}` : ""}`);
      const others = document.querySelector("a[hreflang]"); // the other language shows the same choice
      others.hash = kept.toString();
      form.querySelector("details").open ||= [...form.querySelectorAll("details select")].some((select) => select.value);
    },

    recall() {
      const kept = new URLSearchParams(location.hash.slice(1));
      for (const name of Object.keys(CHOICES)) {
        const value = kept.get(name);
        if (name === "language" && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value ?? "")) offerLanguages([value]);
        form[name].value = value ?? "";
        if (form[name].selectedIndex < 0) form[name].value = ""; // a link from elsewhere may name what there is no more
      }
      for (const name of TICKS) form[name].checked = kept.has(name);
    },
  };
}
