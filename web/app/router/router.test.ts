import { afterEach, describe, expect, it } from "vitest";
import { entryState } from "./entry";
import { route } from "./route";
import { Router } from "./router";
import { MemoryBrowser } from "./testing/memory";

const title = () => "";
const screen = () => null;
const home = route("/", { title, screen });
const event = route("/event/:event", { title, screen });
const checks = route("/event/:event/checks", { title, screen, parent: ({ event: id }) => `/event/${id}` });

/** A screen in a chunk of its own, which may not be on this phone yet. */
function farScreen() {
  const network = { up: true };
  const board = route("/event/:event/board", {
    title,
    load: async () => {
      if (!network.up) throw new TypeError("Failed to fetch dynamically imported module");
      return screen;
    },
  });
  return { network, board };
}

let router: Router | undefined;
afterEach(() => router?.stop());

function start(path: string, board = farScreen().board) {
  const browser = new MemoryBrowser(path);
  const left: string[] = [];
  const made = new Router(browser, [home, event, checks, board], (key) => left.push(key));
  router = made;
  const shown = () => made.here.value?.path;
  return { browser, router: made, shown, left };
}

/** A sheet that notes whether it is open. */
function sheet() {
  const layer = {
    open: true,
    close() {
      layer.open = false;
    },
  };
  return layer;
}

describe("going from screen to screen", () => {
  it("shows the screen of the address the app was opened with", () => {
    const { shown, router } = start("/event/E1/checks?q=灯");
    expect(shown()).toBe("/event/E1/checks");
    expect(router.here.value?.query.get("q")).toBe("灯");
    expect(router.here.value?.way).toBe("start");
  });

  it("comes back to the screen it left, and says so", async () => {
    const { browser, router, shown, left } = start("/");
    const first = router.here.value?.key;
    await router.go("/event/E1");
    expect(router.here.value?.way).toBe("forward");
    router.back();
    await browser.settle();
    expect(shown()).toBe("/");
    expect(router.here.value).toMatchObject({ way: "back", key: first });
    expect(left[0]).toBe(first);
  });

  it("leads from a screen opened by a link to the screen above it, not out of the app", async () => {
    const { browser, router, shown } = start("/event/E1/checks");
    router.back();
    await browser.settle();
    expect(shown()).toBe("/event/E1");
    expect(browser.depth.entries).toBe(1);
  });

  it("keeps the screen when only what stands behind the question mark is replaced", async () => {
    const { browser, router } = start("/event/E1/checks");
    const key = router.here.value?.key;
    await router.go("/event/E1/checks?q=灯", { replace: true });
    expect(router.here.value).toMatchObject({ key, way: "replace" });
    expect(browser.depth).toEqual({ entries: 1, before: 0 });
  });

  it("goes to the last place asked for when two are asked for at once", async () => {
    const { router, shown } = start("/");
    await Promise.all([router.go("/event/E1/board"), router.go("/event/E1")]);
    expect(shown()).toBe("/event/E1");
  });

  it("says that no screen has this address", () => {
    expect(start("/nowhere").router.here.value).toMatchObject({ matched: undefined, missing: false });
  });

  it("says that a screen is not on this phone, and shows it once it can be had", async () => {
    const { network, board } = farScreen();
    const { router } = start("/", board);
    network.up = false;
    await router.go("/event/E1/board");
    expect(router.here.value).toMatchObject({ path: "/event/E1/board", missing: true });
    network.up = true;
    await router.retry();
    expect(router.here.value).toMatchObject({ path: "/event/E1/board", missing: false });
  });
});

describe("a screen that is fetched ahead", () => {
  it("is in memory before somebody goes there, and then needs no network", async () => {
    const { network, board } = farScreen();
    const { router } = start("/", board);
    await router.fetchAhead("/event/E1/board");
    network.up = false;
    await router.go("/event/E1/board");
    expect(router.here.value).toMatchObject({ path: "/event/E1/board", missing: false });
  });

  it("is no matter while it can't be had: the screen that is shown stays", async () => {
    const { network, board } = farScreen();
    const { router, shown } = start("/", board);
    network.up = false;
    await router.fetchAhead("/event/E1/board");
    expect(shown()).toBe("/");
  });
});

describe("sheets and dialogs", () => {
  it("are closed by back, one at a time, and the screen stays", async () => {
    const { browser, router, shown } = start("/");
    await router.go("/event/E1");
    const status = sheet();
    const confirm = sheet();
    router.layers.add(status);
    router.layers.add(confirm);
    router.back();
    await browser.settle();
    expect([status.open, confirm.open, shown()]).toEqual([true, false, "/event/E1"]);
    router.back();
    await browser.settle();
    expect([status.open, shown()]).toEqual([false, "/event/E1"]);
    router.back();
    await browser.settle();
    expect(shown()).toBe("/");
  });

  it("leave no entry behind when they are closed by their own button", async () => {
    const { browser, router, shown } = start("/");
    await router.go("/event/E1");
    const status = sheet();
    router.layers.add(status);
    router.layers.remove(status);
    await browser.settle();
    expect(browser.depth.before).toBe(1);
    router.back();
    await browser.settle();
    expect(shown()).toBe("/");
  });

  it("hand their place to a dialog that follows them at once", async () => {
    const { browser, router, shown } = start("/event/E1");
    const status = sheet();
    const confirm = sheet();
    router.layers.add(status);
    router.layers.remove(status);
    router.layers.add(confirm);
    await browser.settle();
    expect(browser.depth.before).toBe(1);
    router.back();
    await browser.settle();
    expect([confirm.open, shown()]).toEqual([false, "/event/E1"]);
  });

  it("hand their place to a screen they lead to: back comes to the screen they lay over", async () => {
    const { browser, router, shown } = start("/event/E1");
    const status = sheet();
    router.layers.add(status);
    await router.go("/event/E1/checks");
    router.layers.remove(status);
    await browser.settle();
    router.back();
    await browser.settle();
    expect(shown()).toBe("/event/E1");
    expect(browser.depth.before).toBe(0);
  });

  it("hand their place even when they are closed before the screen is asked for", async () => {
    const { browser, router, shown } = start("/event/E1");
    const status = sheet();
    router.layers.add(status);
    router.layers.remove(status);
    await router.go("/event/E1/checks");
    await browser.settle();
    expect(shown()).toBe("/event/E1/checks");
    router.back();
    await browser.settle();
    expect(shown()).toBe("/event/E1");
  });

  it("two deep, are skipped on the way back from the screen they led to", async () => {
    const { browser, router, shown } = start("/event/E1");
    router.layers.add(sheet());
    router.layers.add(sheet());
    await router.go("/event/E1/checks");
    router.back();
    await browser.settle();
    expect(shown()).toBe("/event/E1");
    expect(browser.depth.before).toBe(0);
  });

  it("do not come back by going forward", async () => {
    const { browser, router, shown } = start("/event/E1");
    router.layers.add(sheet());
    router.back();
    await browser.settle();
    browser.history.go(1);
    await browser.settle();
    expect(browser.depth.before).toBe(0);
    expect(shown()).toBe("/event/E1");
  });

  it("that were open when the app was loaded again cost no extra press of back", async () => {
    const { browser, router, shown } = start("/event/E1");
    router.layers.add(sheet());
    router.stop();
    const again = new Router(browser, [home, event]);
    await browser.settle();
    expect(browser.depth.before).toBe(0);
    expect(again.here.value?.path).toBe("/event/E1");
    expect(shown()).toBe("/event/E1");
    again.stop();
  });

  it("opened while another's entry is being taken back keep an entry of their own", async () => {
    const { browser, router } = start("/event/E1");
    const status = sheet();
    const confirm = sheet();
    router.layers.add(status);
    router.layers.remove(status);
    await new Promise((resolve) => setTimeout(resolve));
    router.layers.add(confirm);
    await browser.settle();
    expect(browser.depth.before).toBe(1);
    router.back();
    await browser.settle();
    expect(confirm.open).toBe(false);
  });
});

describe("entries that others wrote", () => {
  it("are taken in: a link to a place on the page", async () => {
    const { browser, router, shown } = start("/");
    browser.history.pushState(null, "", "/event/E1#limits");
    browser.history.pushState(entryState({ key: "x", index: 2, layer: 0 }), "", "/event/E1/checks");
    browser.history.go(-1);
    await browser.settle();
    expect(shown()).toBe("/event/E1");
    expect(router.here.value?.hash).toBe("#limits");
  });
});
