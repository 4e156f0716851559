import { inItsLanguage, languageName, say, told, words } from "/map/words.js";

/**
 * What is known of a resource that was found, put into {@code box}: the same beside a pin and in the list.
 *
 * @returns whether it could be had
 */
export async function fill(box, api, { id, openNow, notices }) {
  if (box.childNodes.length === 0) box.textContent = words.searching; // what failed stands until there is better
  try {
    const [resource, days, photos, events] = await Promise.all([
      api.resource(id),
      openNow == null ? [] : api.openingDays(id), // nobody has told its hours
      api.photos(id),
      api.occurrences(id),
    ]);
    const hours = days.length ? await api.openingHours(id) : null;
    const parts = [
      paragraph(told(resource.description, resource.descriptionEn)),
      ...(await Promise.all(photos.map((photo) => picture(api, id, photo)))),
      facts([
        [words.notice, (notices ?? []).map((notice) => told(notice.text, notice.textEn))],
        [words.address, place(resource)],
        [words.serves, serves(resource.serviceArea)],
        [words.hours, [...week(days), hours?.note]],
        [words.events, events.map(happening)],
        [words.places, places(resource.capacity)],
        [words.cost, cost(resource.cost)],
        [words.suits, suits(resource.audience)],
        [words.languages, languages(resource.audience)],
        [words.accessibility, accessibility(resource.accessibility)],
        [words.transport, resource.transport],
        [words.step, words.choices.step[resource.step]],
        [words.phone, resource.phone],
        [words.email, resource.email],
        [words.contacts, (resource.contacts ?? []).map((contact) => joined(contact.label, contact.phone, contact.email, contact.note))],
        [words.application, resource.application],
        [words.assured, resource.assuredOn && joined(dayOfYear(resource.assuredOn), resource.assuredBy)],
      ]),
      website(resource.website),
    ].filter(Boolean);
    box.replaceChildren(...parts);
    if (parts.length === 0) box.textContent = words.noDetails;
    return true;
  } catch (failure) {
    box.textContent = failure.message;
    return false;
  }
}

const joined = (...texts) => texts.filter(Boolean).join(" · ");
const date = new Intl.DateTimeFormat(words.language, { month: "numeric", day: "numeric", weekday: "short", timeZone: "UTC" });
const dateOfYear = new Intl.DateTimeFormat(words.language, { dateStyle: "medium", timeZone: "UTC" });
/** A municipal date has no zone: shown as it stands. */
const utc = (iso) => new Date(`${iso.slice(0, 10)}T00:00Z`);
const day = (iso) => date.format(utc(iso));
/** What may be long ago. */
const dayOfYear = (iso) => dateOfYear.format(utc(iso));

function paragraph(text) {
  if (!text) return null;
  return say(document.createElement("p"), text);
}

/** A list of terms; what nobody has told is left out. */
function facts(entries) {
  const list = document.createElement("dl");
  for (const [term, value] of entries) {
    const values = [value].flat().filter(Boolean);
    if (values.length === 0) continue;
    const title = document.createElement("dt");
    title.textContent = term;
    list.append(title, ...values.map((text) => say(document.createElement("dd"), text)));
  }
  return list.childElementCount ? list : null;
}

/** As an envelope says it, and how far the pin can be trusted. */
function place({ confidential, postalCode, address, building, position }) {
  if (confidential) return words.confidential;
  return [
    [postalCode && words.postalCode(postalCode), address, building].filter(Boolean).join(" "),
    position?.precision === "APPROXIMATE" ? words.approximate : null,
  ];
}

/** Where it comes to, or from where one may come. */
function serves(area) {
  if (!area) return null;
  return [(area.districts ?? []).join(words.comma), area.radiusMetres && words.within(area.radiusMetres), area.note];
}

/** Seven days from today, as the weekly hours, exceptions and holidays together come out. */
const week = (days) =>
  days.map(({ date, holiday, holidayEn, hours }) => {
    const name = words.language === "en" ? (holidayEn ?? holiday) : holiday;
    const spans = hours.map(({ opens, closes }) => `${opens}–${closes}`).join(", ");
    return `${day(date)} ${spans || words.closedThatDay}${name ? ` (${name})` : ""}`;
  });

const happening = ({ start, title, titleEn, place }) =>
  joined(`${day(start)} ${start.slice(11, 16)}`, (words.language === "en" && titleEn) || title, place);

function places(capacity) {
  if (!capacity) return null;
  return joined(
    capacity.available == null ? null : words.free(capacity.available, capacity.unit),
    capacity.maximum == null ? null : words.ofMost(capacity.maximum, capacity.unit),
    capacity.waiting ? words.waiting(capacity.waiting) : null,
    words.asOf(dayOfYear(capacity.askedOn)),
  );
}

function cost(cost) {
  if (!cost) return null;
  const yen = new Intl.NumberFormat(words.language, { style: "currency", currency: "JPY" });
  return [
    words.choices.cost[cost.type],
    ...(cost.prices ?? []).map(({ what, yen: amount, per }) => joined(what, amount == null ? null : yen.format(amount), per)),
    cost.note,
  ];
}

function suits(audience) {
  if (!audience) return null;
  const { suits, minimumAge: least, maximumAge: most, eligibility } = audience;
  return [
    (suits ?? []).map((code) => words.choices.suits[code] ?? code).join(words.comma),
    least == null && most == null ? null : words.ages(least, most),
    eligibility,
  ];
}

function languages(audience) {
  return [(audience?.languages ?? []).map(languageName).join(words.comma), audience?.languageNote];
}

const accessibility = (access) => [
  (access?.features ?? []).map((code) => words.choices.accessibility[code] ?? code).join(words.comma),
  access?.note,
];

/** The image needs the token like everything else, so it is fetched and put in as what it is. */
async function picture(api, id, photo) {
  const figure = document.createElement("figure");
  const image = document.createElement("img");
  image.alt = told(photo.alternative, photo.alternativeEn);
  inItsLanguage(image, image.alt);
  image.width = photo.width;
  image.height = photo.height;
  try {
    image.src = await api.photo(id, photo.id);
    figure.append(image);
  } catch (failure) {
    figure.append(`${image.alt} (${failure.message})`); // a photo may go meanwhile; all else is told all the same
  }
  if (photo.credit) {
    figure.append(say(document.createElement("figcaption"), photo.credit));
  }
  return figure;
}

function website(address) {
  if (!URL.canParse(address ?? "") || !/^https?:/.test(address)) return null;
  const link = document.createElement("a");
  link.href = address;
  link.rel = "noreferrer";
  link.textContent = words.website;
  return link;
}
