/** What is said about photos and films. */
import type { Translation } from "../message";
import type { photos as zhHans } from "../zh-Hans/photos";

export const photos: Translation<typeof zhHans> = {
  "photo.title": "Photos",
  "photo.take": "Take photo",
  "photo.choose": "From gallery",
  "photo.missing": "Photo missing: this is not done without one",
  "photo.making": "Saving {count}",
  "photo.kept": "This phone keeps the original until the server has all of it",
  "photo.label": "Photo by {who} at {time}, {state}",
  "photo.alt": "Photo: {what}",
  "photo.of": "Photo {index} of {count}",
  "photo.before": "Previous",
  "photo.next": "Next",
  "photo.remove": "Delete",
  "photo.removeSure": "Really delete",
  "photo.ofEvent": "The event",
  "photo.sending": "Sending {percent}%",
  "photo.state.here": "Only on this phone",
  "photo.state.sending": "Sending",
  "photo.state.sent": "Sent, being checked",
  "photo.state.refused": "Not accepted",
  "photo.state.trouble": "Not sent yet, will retry",
  "photo.state.safe": "Delivered",
  "photo.state.away": "Original not here yet",
  "photo.awayText": "The original is still on the phone that took it and comes by itself.",
  "photo.notLoaded": "The original is not on this phone. Open it again where there is a signal.",
  "photo.unreadable":
    "This phone can't show this format ({type}). The original is saved and goes out as it is.",
  "photo.trouble.kind": "That is not a photo. It was not saved.",
  "photo.trouble.large": "Over 200 MB, not saved. Shorten it and choose again.",
  "photo.trouble.empty": "The file is empty and was not saved. Take it again.",
  "photo.trouble.full":
    "The phone is full: the photo was not saved. Text still is. Delete some photos or apps, then take it again.",
  "photo.trouble.broken": "The photo was not saved. Take it again.",
};
