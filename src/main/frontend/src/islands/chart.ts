// ECharts (Apache-2.0): axes, labels that find room, and SVG that prints sharp; only the parts drawn here are bundled.
import { BarChart, LineChart } from "echarts/charts";
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { EChartsCoreOption, EChartsType } from "echarts/core";
import { say } from "../words";

use([LineChart, BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

type Series = { name: string; values: (number | null)[] };
type Data = { labels: string[]; provisional: boolean[]; series: Series[] };

/** Draws what a table of the page says (`data-table`), as lines or bars (`data-kind`); the table stays for everybody. */
export function mount(element: HTMLElement): void {
  const table = document.getElementById(element.dataset["table"] ?? "");
  const canvas = element.querySelector<HTMLElement>(".chart-canvas");
  if (!(table instanceof HTMLTableElement) || !canvas) return;
  const data = read(table);
  const bars = element.dataset["kind"] === "bars";
  if (bars) canvas.style.height = `${Math.max(180, 60 + data.labels.length * (16 + 15 * data.series.length))}px`;
  const chart = init(canvas, null, { renderer: "svg", locale: document.documentElement.lang.startsWith("en") ? "EN" : "ZH" });
  const draw = (): void => chart.setOption(bars ? barOption(data) : lineOption(data), { notMerge: true });
  draw();
  followSize(chart, canvas, draw);
}

function read(table: HTMLTableElement): Data {
  const heads = [...table.querySelectorAll<HTMLElement>("thead [data-series]")];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr[data-label]")];
  return {
    labels: rows.map((row) => row.dataset["label"] ?? ""),
    provisional: rows.map((row) => row.dataset["provisional"] === "true"),
    series: heads.map((head) => ({
      name: head.dataset["series"] || (head.textContent ?? "").trim(),
      values: rows.map((row) => value(row.querySelector<HTMLElement>(`[data-of="${head.dataset["of"] ?? ""}"]`))),
    })),
  };
}

function value(cell: HTMLElement | null): number | null {
  const text = cell?.dataset["value"] ?? "";
  return text === "" ? null : Number(text);
}

function followSize(chart: EChartsType, canvas: HTMLElement, draw: () => void): void {
  let width = canvas.clientWidth;
  new ResizeObserver(() => {
    if (canvas.clientWidth === width) return;
    width = canvas.clientWidth;
    chart.resize();
  }).observe(canvas);
  // On paper: dark ink, and the width of the sheet.
  window.addEventListener("beforeprint", () => {
    draw();
    chart.resize({ width: Math.min(canvas.clientWidth, 680) });
  });
  window.addEventListener("afterprint", () => {
    draw();
    chart.resize({ width: "auto" });
  });
}

function css(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function colours(): string[] {
  return [css("--loop-accent"), css("--loop-chart-second"), css("--loop-chart-third")];
}

function common(data: Data): EChartsCoreOption {
  return {
    animation: false,
    color: colours(),
    textStyle: { fontFamily: css("--loop-font"), color: css("--loop-ink") },
    aria: { enabled: true, label: { description: say("chart.seeTable") } },
    legend: data.series.length > 1 ? { top: 0, left: 0, itemHeight: 10, textStyle: { color: css("--loop-ink") } } : { show: false },
    tooltip: {
      trigger: "axis",
      confine: true,
      backgroundColor: css("--loop-surface"),
      borderColor: css("--loop-line"),
      textStyle: { color: css("--loop-ink"), fontSize: 13 },
      valueFormatter: (shown: unknown) => (typeof shown === "number" ? shown.toFixed(2) : say("chart.noData")),
    },
  };
}

function valueAxis(data: Data): EChartsCoreOption {
  const known = data.series.flatMap((one) => one.values).filter((one): one is number => one !== null);
  const least = known.length > 0 ? Math.min(...known) : 0;
  return {
    type: "value",
    min: least > 60 ? 50 : 0,
    max: 100,
    axisLabel: { color: css("--loop-quiet") },
    splitLine: { lineStyle: { color: css("--loop-line") } },
  };
}

function lineOption(data: Data): EChartsCoreOption {
  const dashes = ["solid", "dashed", "dotted"] as const;
  return {
    ...common(data),
    grid: { left: 40, right: 24, top: data.series.length > 1 ? 40 : 20, bottom: 32 },
    xAxis: {
      type: "category",
      data: data.labels,
      boundaryGap: data.labels.length < 2,
      axisLabel: { color: css("--loop-quiet"), hideOverlap: true },
      axisLine: { lineStyle: { color: css("--loop-control") } },
    },
    yAxis: valueAxis(data),
    series: data.series.map((one, index) => ({
      name: one.name,
      type: "line",
      connectNulls: false,
      symbolSize: 8,
      lineStyle: { width: 2, type: dashes[index] ?? "solid" },
      label: { show: index === 0 && data.labels.length <= 13, color: css("--loop-ink"), fontSize: 12, position: "top" },
      data: one.values.map((shown, at) => ({ value: shown, symbol: data.provisional[at] ? "emptyCircle" : "circle" })),
    })),
  };
}

function barOption(data: Data): EChartsCoreOption {
  return {
    ...common(data),
    grid: { left: 8, right: 52, top: data.series.length > 1 ? 36 : 8, bottom: 24, containLabel: true },
    xAxis: valueAxis(data),
    yAxis: {
      type: "category",
      inverse: true,
      data: data.labels,
      axisLabel: { color: css("--loop-ink"), width: 130, overflow: "truncate" },
      axisLine: { lineStyle: { color: css("--loop-control") } },
      axisTick: { show: false },
    },
    series: data.series.map((one) => ({
      name: one.name,
      type: "bar",
      barMaxWidth: 14,
      barGap: "15%",
      label: { show: true, position: "right", color: css("--loop-ink"), fontSize: 12 },
      data: one.values,
    })),
  };
}
