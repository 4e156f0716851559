import { words } from "/map/words.js";

/** What is known of a resource besides its name, put into {@code box}: the same beside a pin and in the list. */
export async function fill(box, read, id) {
  box.textContent = words.searching;
  try {
    const resource = await read(id);
    const lines = [
      (words.language === "en" && resource.descriptionEn) || resource.description,
      resource.confidential ? words.confidential : resource.address,
      resource.phone && `${words.phone}: ${resource.phone}`,
      resource.application && `${words.application}: ${resource.application}`,
    ].filter(Boolean).map((text) => {
      const line = document.createElement("p");
      line.textContent = text;
      return line;
    });
    box.replaceChildren(...lines);
    if (URL.canParse(resource.website ?? "") && /^https?:/.test(resource.website)) {
      const link = document.createElement("a");
      link.href = resource.website;
      link.rel = "noreferrer";
      link.textContent = words.website;
      box.append(link);
    }
    if (box.childElementCount === 0) box.textContent = words.noDetails;
  } catch (failure) {
    box.textContent = failure.message;
  }
}
