import { fill } from "/map/details.js";
import { say, told } from "/map/words.js";

/**
 * The map: districts as its base layer, tiles beneath only where an operator has named a server, a pin a resource. Pins that
 * would cover each other stand apart, each with a line to its place.
 */
export function pins(settings, api) {
  const map = L.map("map", { zoomSnap: 0.25 }).setView([35, 136], 6);
  map.attributionControl.setPrefix(false);
  if (settings.tiles) {
    L.tileLayer(settings.tiles.url, { attribution: settings.tiles.attribution, maxZoom: 19 }).addTo(map);
  }
  const districts = L.layerGroup().addTo(map);
  const layer = L.featureGroup().addTo(map);
  const lines = L.layerGroup().addTo(map);
  map.createPane("lines").style.zIndex = 450; // over the districts, beneath the pins
  map.createPane("names").style.zIndex = 440;
  const byId = new Map();
  let around = null;

  function standApart() {
    lines.clearLayers();
    const markers = [...byId.values()];
    const places = markers.map((marker) => map.latLngToLayerPoint(marker.place));
    apart(places).forEach((point, i) => {
      const marker = markers[i];
      const place = marker.place;
      if (point === places[i]) {
        marker.setLatLng(place);
      } else {
        marker.setLatLng(map.layerPointToLatLng(point));
        L.polyline([place, marker.getLatLng()], { pane: "lines", color: "#40514a", weight: 1.5, interactive: false }).addTo(lines);
      }
    });
  }
  map.on("zoomend", standApart);
  map.getContainer().addEventListener("keydown", ({ key }) => key === "Escape" && map.closePopup()); // of Leaflet's keys none works within a popup

  async function tell(popup, resource) {
    const heading = say(document.createElement("h3"), told(resource.name, resource.nameEn));
    const details = document.createElement("div");
    const box = document.createElement("div");
    box.append(heading, details);
    box.tabIndex = 0; // what is longer than the popup is scrolled by keyboard too
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", heading.textContent);
    popup.setContent(box);
    box.focus({ preventScroll: true }); // so that it is read out, and what stands in it comes next
    await fill(details, api, resource);
    const held = document.activeElement;
    popup.update(); // takes the box out and in again
    if (box.contains(held)) held.focus({ preventScroll: true });
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
        L.tooltip({ pane: "names", permanent: true, direction: "center", className: "district-name", interactive: false })
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
      const name = told(resource.name, resource.nameEn);
      const marker = L.marker([resource.position.latitude, resource.position.longitude], {
        alt: name,
        title: name,
        icon: L.divIcon({
          className: resource.layer,
          html: `<div class="pin"><span>${Number(number)}</span></div>`,
          iconSize: [26, 26],
          iconAnchor: [13, 31],
          popupAnchor: [0, -28],
        }),
      });
      const popup = L.popup({ maxWidth: 320, maxHeight: 360 });
      marker.bindPopup(popup);
      marker.on("popupopen", () => tell(popup, resource));
      // closing brings the keyboard back to where it came from
      marker.on("popupclose", () => {
        (marker.opener ?? marker.getElement())?.focus();
        marker.opener = null;
      });
      marker.place = marker.getLatLng();
      marker.addTo(layer);
      marker.getElement().setAttribute("aria-label", `${number}. ${name}`);
      byId.set(resource.id, marker);
    },
    open(id, opener) {
      const marker = byId.get(id);
      map.closePopup(); // back to its own opener first
      marker.opener = opener;
      map.setView(marker.place, Math.max(map.getZoom(), 15), { animate: false });
      marker.openPopup();
    },
    clear() {
      layer.clearLayers();
      lines.clearLayers();
      byId.clear();
    },
    /** After the last one is added. */
    standApart,
    fit() {
      const found = L.latLngBounds([...byId.values()].map((marker) => marker.place));
      if (found.isValid()) {
        map.fitBounds(found, { padding: [40, 40], maxZoom: 15, animate: false });
      } else if (around?.isValid()) {
        map.fitBounds(around, { animate: false });
      }
    },
    box() {
      const bounds = map.getBounds();
      const within = (degrees) => Math.max(-180, Math.min(180, degrees)); // zoomed out, the map shows the world more than once
      return { west: within(bounds.getWest()), south: bounds.getSouth(), east: within(bounds.getEast()), north: bounds.getNorth() };
    },
    /** Only moves of a person's hand, by mouse, fingers or keys. */
    onMove(act) {
      const container = map.getContainer();
      map.on("dragend", act);
      container.addEventListener("wheel", () => map.once("zoomend", act), { passive: true });
      container.addEventListener("touchend", ({ touches }) => touches.length > 0 && map.once("zoomend", act), { passive: true });
      container.addEventListener("keydown", ({ key }) => /^Arrow|^[-+=]$/.test(key) && map.once("moveend", act));
      map.zoomControl.getContainer().addEventListener("click", () => map.once("zoomend", act));
    },
  };
}

/** Pins are 26 pixels wide and 31 high. */
const WIDTH = 28;
const HEIGHT = 33;
const ROUNDS = 200;
/** Turns the pins of one place into different directions, however many there are. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/**
 * Moves points apart until no pin covers another: each pair that does gives way by half of what is missing, over and over.
 * Who stands alone stays; the same points always come apart the same way.
 */
function apart(points) {
  const moved = points.map(({ x, y }, i) => ({
    // of one place, each in a direction of its own
    x: x + 0.01 * Math.cos(i * GOLDEN_ANGLE),
    y: y + 0.01 * Math.sin(i * GOLDEN_ANGLE),
    pushed: false,
  }));
  for (let round = 0; round < ROUNDS && push(moved); round++);
  return moved.map((point, i) => (point.pushed ? { x: point.x, y: point.y } : points[i]));
}

/** Whether anything had to give way. Distances count as on an ellipse as high as a pin. */
function push(points) {
  let pushed = false;
  for (let i = 1; i < points.length; i++) {
    for (let j = 0; j < i; j++) {
      const dx = (points[i].x - points[j].x) / WIDTH;
      const dy = (points[i].y - points[j].y) / HEIGHT;
      const distance = Math.hypot(dx, dy);
      if (distance < 0.999) {
        const way = (1 - distance) / 2 / distance;
        points[i].x += dx * way * WIDTH;
        points[i].y += dy * way * HEIGHT;
        points[j].x -= dx * way * WIDTH;
        points[j].y -= dy * way * HEIGHT;
        points[i].pushed = points[j].pushed = pushed = true;
      }
    }
  }
  return pushed;
}
