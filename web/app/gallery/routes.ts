import { type Area, route } from "#/router";
import { say } from "./sample";

/** Every part in every state: for those who build screens, and for judging the look on a real phone. */
export const parts = route("/parts", {
  title: () => say("部件", "部件", "Parts"),
  frame: "bare",
  load: () => import("../gallery").then((chunk) => chunk.Gallery),
});

export const area: Area = { name: "gallery", routes: [parts] };
