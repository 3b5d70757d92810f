import { describe, expect, it } from "vitest";
import { answerFor, CACHE_PREFIX, outdated } from "./files";

const HERE = "https://qianchang.example";

function ask(path: string, mode = "navigate", method = "GET") {
  return answerFor({ url: new URL(path, HERE).href, mode, method }, HERE);
}

describe("how the service worker answers", () => {
  it("gives every screen's address the kept shell, also by a deep link with a query [X13]", () => {
    for (const path of ["/", "/me", "/event/01M84JDPMR/checks?category=safety", "/event/1/check/2#value"]) {
      expect(ask(path)).toBe("shell");
    }
  });

  it("never answers for the server: calls, live news, public pages, its own script [X13 F14]", () => {
    expect(ask("/api/sync", "cors", "POST")).toBe("server");
    expect(ask("/api/live?person=1", "cors")).toBe("server");
    expect(ask("/api/docs")).toBe("server");
    expect(ask("/public/feedback/8f2")).toBe("server");
    expect(ask("/sw.js", "same-origin")).toBe("server");
  });

  it("gives built files from the device, and leaves files and forms that are opened as pages to the server", () => {
    expect(ask("/static/build/assets/main-a1.js", "cors")).toBe("file");
    expect(ask("/manifest.webmanifest", "cors")).toBe("file");
    expect(ask("/static/icons/icon.svg")).toBe("server");
    expect(ask("/report.pdf")).toBe("server");
    expect(ask("/me", "navigate", "POST")).toBe("server");
  });

  it("keeps out of other sites' business", () => {
    expect(ask("https://elsewhere.example/a.js", "no-cors")).toBe("server");
  });
});

describe("caches of earlier versions", () => {
  const cache = (version: string) => CACHE_PREFIX + version;

  it("go, but for the one before: a tab that still runs it finds its chunks [F14]", () => {
    const names = [cache("v1"), cache("v2"), "something-else", cache("v3")];
    expect(outdated(names, cache("v3"))).toEqual([cache("v1")]);
    expect(outdated([cache("v2"), cache("v3")], cache("v3"))).toEqual([]);
    expect(outdated([cache("v3")], cache("v3"))).toEqual([]);
  });
});
