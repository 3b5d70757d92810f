import { describe, expect, it } from "vitest";
import { match } from "./match";
import { route } from "./route";

const title = () => "";
const list = route("/event/:event/checks", { title });
const check = route("/event/:event/check/:check", { title });
const newest = route("/event/:event/check/new", { title });
const home = route("/", { title });
const routes = [home, list, check, newest];

describe("finding the screen of an address", () => {
  it("gives the names that the path carries, decoded", () => {
    expect(match(routes, "/event/E1/check/%E7%81%AD%E7%81%AB")).toEqual({
      route: check,
      params: { event: "E1", check: "灭火" },
    });
  });

  it("prefers the literal address to one with a name in its place, in whatever order they are listed", () => {
    expect(match(routes, "/event/E1/check/new")?.route).toBe(newest);
    expect(match([...routes].reverse(), "/event/E1/check/new")?.route).toBe(newest);
  });

  it("takes a slash at the end for the same address", () => {
    expect(match(routes, "/event/E1/checks/")?.route).toBe(list);
    expect(match(routes, "")?.route).toBe(home);
  });

  it("knows no screen for a longer, a shorter or a broken address", () => {
    expect(match(routes, "/event/E1")).toBeUndefined();
    expect(match(routes, "/event/E1/check/C1/more")).toBeUndefined();
    expect(match(routes, "/event/%E7%8/checks")).toBeUndefined();
  });
});

describe("making an address", () => {
  it("fills in names and query so that the router reads the same back", () => {
    const href = check.href({ event: "a/b", check: "灭火 器" }, { q: "灯 & 光" });
    const url = new URL(href, "https://qianchang.example");
    expect(match(routes, url.pathname)?.params).toEqual({ event: "a/b", check: "灭火 器" });
    expect(url.searchParams.get("q")).toBe("灯 & 光");
  });

  it("leaves the question mark away where there is no query", () => {
    expect(list.href({ event: "E1" })).toBe("/event/E1/checks");
  });
});
