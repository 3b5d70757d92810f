// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, describe, expect, it } from "vitest";
import { language, rich, setLanguage, startLanguage, t } from ".";

afterEach(async () => {
  await setLanguage("zh-Hans");
  localStorage.clear();
});

describe("texts", () => {
  it("carry their parameters, and the plural of the language [Q1]", async () => {
    expect(t("strip.refused", { count: 1 })).toBe("有 1 项没被接受");
    await setLanguage("en");
    expect(t("strip.refused", { count: 1 })).toBe("1 item not accepted");
    expect(t("strip.refused", { count: 0 })).toBe("0 items not accepted");
  });

  it("with a wrong or missing parameter don't compile", () => {
    // @ts-expect-error: the text names {time} and {age}
    t("strip.asOf");
    // @ts-expect-error: {age} is missing; what is missing stays visible
    expect(t("strip.asOf", { time: "13:05" })).toContain("{age}");
    // @ts-expect-error: no such text
    const unknown: Parameters<typeof t>[0] = "strip.nothing";
    expect(unknown).toBe("strip.nothing");
  });

  it("take elements where a sentence has a bold name in it", () => {
    const root = document.createElement("div");
    render(<p>{rich("result.savedPhone", { result: <b>合格</b> })}</p>, root);
    expect(root.innerHTML).toBe("<p><b>合格</b>，已存在手机里</p>");
  });
});

describe("the language", () => {
  it("switches what is on the screen at once, without loading the page again [Q1]", async () => {
    const root = document.createElement("div");
    const Screen = () => <p>{t("strip.offline")}</p>;
    act(() => render(<Screen />, root));
    expect(root.textContent).toBe("没有信号");
    await act(() => setLanguage("zh-Hant").then(() => undefined));
    expect(root.textContent).toBe("沒有訊號");
    render(null, root);
  });

  it("is remembered on the device and told to the page, so that the right Han face and voice are used [Q1 Q3]", async () => {
    const stop = await startLanguage();
    expect(document.documentElement.lang).toBe("zh-Hans");
    await setLanguage("zh-Hant");
    expect(document.documentElement.lang).toBe("zh-Hant");
    stop();
    language.value = "zh-Hans";
    const stopAgain = await startLanguage();
    expect(language.value).toBe("zh-Hant");
    stopAgain();
  });

  it("is Simplified Chinese unless somebody chose another, also when what was kept makes no sense [Q1]", async () => {
    localStorage.setItem("qianchang.language", "tlh");
    const stop = await startLanguage();
    expect(language.value).toBe("zh-Hans");
    stop();
  });
});
