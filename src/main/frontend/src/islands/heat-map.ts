import L from "leaflet";
import { cityMap } from "../map-layers";
import { get } from "../http";
import { say } from "../words";

type Row = { name: string; score: string; grade: string; href: string };

/** Regions coloured by grade, from the rows of a table of the page (`data-table`); a click opens the sheet. */
export async function mount(element: HTMLElement): Promise<void> {
  const rows = read(element.dataset["table"] ?? "");
  const map = await cityMap(element, say("heat.label"));
  const level = element.dataset["level"] ?? "street";
  const regions = await get<GeoJSON.FeatureCollection>(`/api/map/regions.geojson?level=${level}`).catch(() => null);
  if (!regions || regions.features.length === 0) return;
  const layer = L.geoJSON(regions, {
    style: (feature) => ({
      color: css("--loop-surface"),
      weight: 2,
      fillColor: css(`--loop-grade-${gradeOf(rows, feature).toLowerCase() || "none"}`),
      fillOpacity: 0.72,
    }),
    onEachFeature: (feature, shape) => {
      const row = rows.get(code(feature));
      const name = row?.name ?? (feature.properties as { name?: string } | null)?.name ?? "";
      shape.bindTooltip(`${name} ${row?.score || say("chart.noData")} ${row?.grade ?? ""}`.trim(), { sticky: true });
      if (row) shape.on("click", () => location.assign(row.href));
    },
  }).addTo(map);
  map.fitBounds(layer.getBounds(), { animate: false, padding: [8, 8] });
}

function read(id: string): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const row of document.querySelectorAll<HTMLElement>(`#${id} tr[data-key]`)) {
    rows.set(row.dataset["key"] ?? "", {
      name: row.dataset["label"] ?? "",
      score: row.dataset["score"] ?? "",
      grade: row.dataset["grade"] ?? "",
      href: row.querySelector<HTMLAnchorElement>("a")?.href ?? location.href,
    });
  }
  return rows;
}

function code(feature: GeoJSON.Feature): string {
  return (feature.properties as { code?: string } | null)?.code ?? "";
}

function gradeOf(rows: Map<string, Row>, feature: GeoJSON.Feature | undefined): string {
  return (feature && rows.get(code(feature))?.grade) || "";
}

function css(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}
