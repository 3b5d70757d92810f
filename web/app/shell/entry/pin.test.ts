import { describe, expect, it } from "vitest";
import { isPlain, isWhole, pressPin } from "./pin";

describe("a PIN", () => {
  it("takes four to six digits and nothing else [Q6]", () => {
    const typed = [..."12ab345678"].reduce(pressPin, "");
    expect(typed).toBe("123456");
    expect(["", "123", "1234", "123456"].map(isWhole)).toEqual([false, false, true, true]);
    expect(pressPin("1234", "back")).toBe("123");
    expect(pressPin("", "back")).toBe("");
  });

  it("must not be what a finder tries first: all the same, or counting [Q6]", () => {
    expect(["0000", "1234", "9876", "345678"].map(isPlain)).toEqual([true, true, true, true]);
    expect(["2468", "1233", "1357", "43219"].map(isPlain)).toEqual([false, false, false, false]);
  });
});
