import { describe, expect, it } from "vitest";
import { callHref, mobileWords } from "./mobile_number";

describe("a number to call", () => {
  it.each([
    ["19000000017", "190\u00a00000\u00a00017"],
    ["+86 190 0000 0017", "190\u00a00000\u00a00017"],
    ["0571-8800 1234", "0571-8800 1234"],
    ["分机 204", "分机 204"],
  ])("%s is read as %s [O1]", (written, read) => {
    expect(mobileWords(written)).toBe(read);
  });

  it("is dialled without its spaces [X7]", () => {
    expect(callHref("+86 190 0000 0017")).toBe("tel:+8619000000017");
  });
});
