import { describe, expect, it } from "vitest";
import { newPassword } from "./password";

describe("a first password", () => {
  it("can be read out: three groups without letters that are taken for each other [O1]", () => {
    for (let tries = 0; tries < 200; tries++) {
      expect(newPassword()).toMatch(/^[abcdefghjkmnpqrstuvwxyz2-9]{4}(-[abcdefghjkmnpqrstuvwxyz2-9]{4}){2}$/);
    }
  });

  it("is never the same twice [O1]", () => {
    expect(new Set(Array.from({ length: 500 }, () => newPassword())).size).toBe(500);
  });

  it("takes no letter more often because of the bytes' end [O1]", () => {
    let byte = 0;
    const counting = (bytes: Uint8Array) => bytes.map(() => byte++ % 256);
    const letters = Array.from({ length: 31 * 8 }, () => newPassword(counting))
      .join("")
      .replaceAll("-", "");
    const counts = new Map<string, number>();
    for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(new Set(counts.values()).size).toBe(1);
  });
});
