/** What a check can come out as. */
export type Result = "pass" | "fail" | "na";
