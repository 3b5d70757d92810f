// @vitest-environment happy-dom
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FilterCounts } from "./FilterCounts";
import { LazyRows } from "./LazyRows";
import { LongList } from "./LongList";
import { Search } from "./Search";
import { type Column, Table } from "./Table";
import { rowAfterKey, stretchAt } from "./table-window";
import { type Screen, show } from "./testing/screen";

interface Line {
  id: string;
  name: string;
}
const lines = (count: number): Line[] =>
  Array.from({ length: count }, (_, index) => ({ id: `P${index}`, name: `第 ${index} 行` }));
const columns: Column<Line>[] = [
  { key: "id", head: "编号", cell: (line) => line.id, sortable: true },
  { key: "name", head: "名称", cell: (line) => <a href="#x">{line.name}</a> },
];

let screen: Screen | undefined;
afterEach(() => screen?.close());

describe("a desk's table", () => {
  const grid = () => screen?.root.querySelector("[role=grid]") as HTMLElement;
  const active = () =>
    document.getElementById(grid().getAttribute("aria-activedescendant") ?? "")?.textContent;

  it("is walked by arrows, Home and End, and opened by Enter [Q2 Q3]", () => {
    const opened = vi.fn();
    screen = show(
      <Table caption="人员" columns={columns} rows={lines(20)} rowKey={(line) => line.id} onOpen={opened} />,
    );
    expect(active()).toContain("P0");
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowDown"]) screen.key(grid(), key);
    expect(active()).toContain("P2");
    screen.key(grid(), "End");
    screen.key(grid(), "Enter");
    expect(opened.mock.calls[0]?.[0]).toEqual({ id: "P19", name: "第 19 行" });
    screen.key(grid(), "Home");
    expect(active()).toContain("P0");
  });

  it("gives a row its own keys, but nothing while an input method composes [Q2]", () => {
    const taken = vi.fn(() => true);
    screen = show(
      <Table caption="人员" columns={columns} rows={lines(3)} rowKey={(line) => line.id} onRowKey={taken} />,
    );
    screen.key(grid(), "p");
    screen.key(grid(), "p", { isComposing: true });
    expect(taken.mock.calls).toEqual([["p", { id: "P0", name: "第 0 行" }]]);
  });

  it("opens by a press on a row, while a link inside keeps its own work", () => {
    const opened = vi.fn();
    screen = show(
      <Table
        caption="人员"
        columns={columns}
        rows={lines(3)}
        rowKey={(line) => line.id}
        onOpen={opened}
        openKey="P1"
      />,
    );
    const cells = screen.root.querySelectorAll("td");
    act(() => cells[2]?.click());
    act(() => screen?.root.querySelectorAll<HTMLElement>("td a")[1]?.click());
    expect(opened).toHaveBeenCalledTimes(1);
    expect(screen.root.querySelectorAll("[aria-selected=true]").length).toBe(1);
  });

  it("draws only what is in sight of 10,000 rows, and tells how many there are [Q2 Q3]", () => {
    screen = show(
      <Table caption="检查项" columns={columns} rows={lines(10_000)} rowKey={(line) => line.id} />,
    );
    expect(screen.root.querySelectorAll("tbody tr").length).toBeLessThan(120);
    expect(grid().getAttribute("aria-rowcount")).toBe("10001");
  });

  it("sorts by a press on a head that says how it is sorted [Q3]", () => {
    const sort = vi.fn();
    screen = show(
      <Table
        caption="人员"
        columns={columns}
        rows={lines(3)}
        rowKey={(line) => line.id}
        sorting={{ column: "id", direction: "up" }}
        onSort={sort}
      />,
    );
    expect(screen.root.querySelector("th")?.getAttribute("aria-sort")).toBe("ascending");
    screen.press("编号");
    expect(sort).toHaveBeenCalledWith("id");
  });

  it("shows what is so and what comes next when it has no rows", () => {
    screen = show(
      <Table caption="人员" columns={columns} rows={[]} rowKey={(line) => line.id} empty={<p>还没有人</p>} />,
    );
    expect(screen.root.innerHTML).toBe("<p>还没有人</p>");
  });

  it("keeps a window of rows around the place scrolled to", () => {
    expect(stretchAt(0, 400, 40, 100)).toEqual({ first: 0, end: 100 });
    expect(stretchAt(4_000, 400, 40, 10_000)).toEqual({ first: 88, end: 122 });
    expect(stretchAt(399_600, 400, 40, 10_000).end).toBe(10_000);
    expect(rowAfterKey("PageDown", 5, 8, 10)).toBe(7);
    expect(rowAfterKey("PageUp", 5, 8, 10)).toBe(0);
    expect(rowAfterKey("x", 5, 8, 10)).toBeNull();
  });
});

describe("lists and filters", () => {
  it("a long list shows its beginning at once and the rest when asked, and remembers how far it was [Q2]", () => {
    const list = (
      <LongList name="checks" items={lines(300)} row={(line) => <li key={line.id}>{line.name}</li>} />
    );
    screen = show(list);
    expect(screen.root.querySelectorAll("li").length).toBe(40);
    screen.press("再看 260 条");
    expect(screen.root.querySelectorAll("li").length).toBe(160);
    screen.close();
    screen = show(list);
    expect(screen.root.querySelectorAll("li").length).toBe(160);
  });

  it("a list of 300 draws a screenful at once, the row that is asked for, and keeps the place of the rest [Q2]", () => {
    const ids = lines(300).map(({ id }) => id);
    const row = (id: string) => <li key={id} data-id={id} />;
    screen = show(<LazyRows ids={ids} row={row} need="P100" height={60} />);
    const drawn = [...screen.root.querySelectorAll<HTMLElement>("li[data-id]")].map(
      (each) => each.dataset.id,
    );
    expect(drawn.slice(0, 12)).toEqual(ids.slice(0, 12));
    expect(drawn).toContain("P100");
    expect(drawn.length).toBe(18);
    const gaps = [...screen.root.querySelectorAll<HTMLElement>(".qc-gap")].map((gap) => gap.style.height);
    expect(gaps).toEqual([`${(96 - 12) * 60}px`, `${(300 - 102) * 60}px`]);
  });

  it("filters tell their numbers and which one is chosen [X1 Q3]", () => {
    const chosen = vi.fn();
    const filters = [
      { key: "all", word: "全部", count: 43 },
      { key: "todo", word: "待查", count: 17 },
    ];
    screen = show(<FilterCounts filters={filters} current="all" onChoose={chosen} label="看哪些" />);
    screen.press("17待查");
    expect(chosen).toHaveBeenCalledWith("todo");
    expect(screen.button("43全部").getAttribute("aria-pressed")).toBe("true");
  });

  it("a search is cleared by Escape, and an Enter that ends a composition searches nothing [X1]", () => {
    const typed = vi.fn();
    const entered = vi.fn();
    screen = show(<Search label="找" value="xjs" onInput={typed} onEnter={entered} />);
    const input = screen.root.querySelector("input") as HTMLInputElement;
    screen.key(input, "Enter", { isComposing: true });
    expect(entered).not.toHaveBeenCalled();
    screen.key(input, "Enter");
    expect(entered).toHaveBeenCalledTimes(1);
    screen.key(input, "Escape");
    expect(typed).toHaveBeenCalledWith("");
  });
});
