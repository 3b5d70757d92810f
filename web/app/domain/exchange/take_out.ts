/** Fetches the department's workbook. */
import { nameOf, saveFile } from "#/ui/save-file";

export type TakenOut =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly kind: "offline" | "forbidden" | "signed_out" | "other" };

const FALLBACK = "qianchang.xlsx";

/** Resolves when the browser has it. */
export async function takeOut(person: string): Promise<TakenOut> {
  try {
    const response = await fetch("/api/workbook", {
      headers: { "X-Qianchang-Person": person },
      cache: "no-store",
      redirect: "error",
    });
    if (!response.ok) return { ok: false, kind: kindOf(response.status) };
    // A portal's page is no workbook, whatever its status says (F20).
    if (!response.headers.get("Content-Type")?.includes("spreadsheetml"))
      return { ok: false, kind: "offline" };
    const name = nameOf(response.headers.get("Content-Disposition"), FALLBACK);
    saveFile(name, await response.blob());
    return { ok: true, name };
  } catch {
    return { ok: false, kind: "offline" };
  }
}

function kindOf(status: number): "forbidden" | "signed_out" | "other" {
  if (status === 401) return "signed_out";
  return status === 403 ? "forbidden" : "other";
}
