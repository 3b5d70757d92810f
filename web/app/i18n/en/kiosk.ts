import type { Translation } from "../message";
import type { kiosk as source } from "../zh-Hans/kiosk";

export const kiosk: Translation<typeof source> = {
  "kiosk.staff": "Staff",
  "kiosk.staffSecond": "The PIN of this account leads out of the check-in",
  "kiosk.leave": "Leave the check-in",
  "kiosk.what":
    "Put this tablet at the door and visitors check in themselves. Nothing else is on its screen, and leaving it takes the PIN. It works without a network and tells reception when there is one.",
  "kiosk.wrongAccount": "Another account",
  "kiosk.wrongAccountText":
    "A tablet at the door takes an account that is in no group: it then holds the names of colleagues and nothing else.",
  "kiosk.needsPin": "Set a PIN for this account first: it is needed to leave the page.",
  "kiosk.begin": "Begin the check-in",
  "kiosk.cannotRemember": "This device can't remember the setting and must not stand at the door.",
  "kiosk.welcome": "Welcome",
  "kiosk.welcomeText": "Please check in here. We tell your host at once.",
  "kiosk.checkIn": "Check in",
  "kiosk.visitor": "Your name",
  "kiosk.company": "Company",
  "kiosk.number": "Telephone",
  "kiosk.host": "Whom do you see?",
  "kiosk.hostHint": "A name, two letters or more",
  "kiosk.purpose": "What for",
  "kiosk.cancel": "Cancel",
  "kiosk.send": "Check in",
  "kiosk.needName": "Please write your name",
  "kiosk.failed": "That did not work. Please speak to reception.",
  "kiosk.told": "Reception knows that you are here",
  "kiosk.toldText": "Please take a seat. Somebody will be with you shortly.",
  "kiosk.kept": "Written down",
  "kiosk.keptText":
    "There is no network now, so reception does not know yet. Please speak to somebody at the desk, or wait a moment.",
  "kiosk.next": "OK",
};
