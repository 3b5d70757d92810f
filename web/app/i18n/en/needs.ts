import type { Translation } from "../message";
import type { needs as source } from "../zh-Hans/needs";

export const needs: Translation<typeof source> = {
  "need.hint": "Written once: as soon as it is delivered it is an event that planning sees.",
  "need.name": "What it is called",
  "need.day": "Day",
  "need.from": "From",
  "need.to": "Until",
  "need.venue": "Where",
  "need.expected": "About how many people",
  "need.budget": "Budget (CNY)",
  "need.purpose": "What it is for",
  "need.special": "Special requests",
  "need.save": "Make it an event",
  "need.saved": "{name} was written down",
  "need.problem.missing": "Please fill this in",
  "need.problem.number": "Please give a number, such as 300",
  "need.problem.order": "The end must differ from the beginning",
  "need.made": "{name} is an event now",
  "need.madeNext": "Planning sees it. What follows is done in the event.",
  "need.waits": "{name} is on this device",
  "need.waitsNext": "It goes out as soon as there is a network; planning sees it then.",
  "need.open": "Open the event",
  "need.gone": "This enquiry is not on this device",
  "need.goneNext": "It may have been passed on, or the link is wrong.",
};
