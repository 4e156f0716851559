import { words } from "/map/words.js";

/** The map: districts as its base layer, tiles beneath only where an operator has named a server, a pin a resource. */
export function pins(settings, read) {
  const map = L.map("map", { zoomSnap: 0.25 }).setView([35, 136], 6);
  map.attributionControl.setPrefix(false);
  if (settings.tiles) {
    L.tileLayer(settings.tiles.url, { attribution: settings.tiles.attribution, maxZoom: 19 }).addTo(map);
  }
  const districts = L.layerGroup().addTo(map);
  const layer = L.featureGroup().addTo(map);
  const byId = new Map();
  let around = null;

  async function fill(popup, id) {
    const box = document.createElement("div");
    popup.setContent(box);
    box.textContent = words.searching;
    try {
      const resource = await read(id);
      const heading = document.createElement("h3");
      heading.textContent = resource.name;
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
      box.replaceChildren(heading, ...lines);
      if (URL.canParse(resource.website ?? "") && /^https?:/.test(resource.website)) {
        const link = document.createElement("a");
        link.href = resource.website;
        link.rel = "noreferrer";
        link.textContent = words.website;
        box.append(link);
      }
    } catch (failure) {
      box.textContent = failure.message;
    }
    popup.update();
  }

  let seen = null;
  addEventListener("beforeprint", () => {
    seen = map.getBounds();
    document.body.classList.add("paper");
    map.invalidateSize({ animate: false }).fitBounds(seen, { animate: false });
  });
  addEventListener("afterprint", () => {
    document.body.classList.remove("paper");
    map.invalidateSize({ animate: false }).fitBounds(seen, { animate: false });
  });

  return {
    drawDistricts(collection) {
      const bounded = L.geoJSON(collection, {
        filter: (feature) => feature.geometry != null,
        style: { color: "#6d7b76", weight: 1, fillColor: "#dfeae5", fillOpacity: settings.tiles ? 0.2 : 1, interactive: false },
      }).addTo(districts);
      for (const { properties } of collection.features) {
        L.tooltip({ permanent: true, direction: "center", className: "district-name", interactive: false })
          .setLatLng([properties.latitude, properties.longitude])
          .setContent(document.createTextNode(properties.name).data.replace(/[&<>]/g, ""))
          .addTo(districts);
      }
      around = bounded.getBounds();
      if (!around.isValid()) {
        around = L.latLngBounds(collection.features.map(({ properties }) => [properties.latitude, properties.longitude]));
      }
      if (around.isValid()) map.fitBounds(around);
    },
    add(resource, number) {
      const marker = L.marker([resource.position.latitude, resource.position.longitude], {
        alt: resource.name,
        title: resource.name,
        icon: L.divIcon({
          className: resource.layer,
          html: `<div class="pin"><span>${Number(number)}</span></div>`,
          iconSize: [26, 26],
          iconAnchor: [13, 31],
          popupAnchor: [0, -28],
        }),
      });
      const popup = L.popup({ maxWidth: 300 });
      marker.bindPopup(popup);
      marker.on("popupopen", () => fill(popup, resource.id));
      marker.addTo(layer);
      marker.getElement().setAttribute("aria-label", `${number}. ${resource.name}`);
      byId.set(resource.id, marker);
    },
    /** Closing brings the keyboard back to where it came from. */
    open(id, opener) {
      const marker = byId.get(id);
      map.setView(marker.getLatLng(), Math.max(map.getZoom(), 15), { animate: false });
      marker.openPopup();
      marker.once("popupclose", () => opener.focus());
    },
    clear() {
      layer.clearLayers();
      byId.clear();
    },
    fit() {
      const found = layer.getBounds();
      if (found.isValid()) {
        map.fitBounds(found, { padding: [40, 40], maxZoom: 15, animate: false });
      } else if (around?.isValid()) {
        map.fitBounds(around, { animate: false });
      }
    },
    box() {
      const bounds = map.getBounds();
      return { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
    },
    /** Only moves of a person's hand. */
    onMove(act) {
      map.on("dragend", act);
      map.getContainer().addEventListener("wheel", () => map.once("zoomend", act), { passive: true });
    },
  };
}
