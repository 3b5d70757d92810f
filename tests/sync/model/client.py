"""A phone: its queue, its copies, what its screen shows, and how it takes an answer."""

import copy
from dataclasses import dataclass, replace

from .merge import is_deleted, look_through
from .protocol import REFUSED, Change, Head, Request, Verdict, new_id


@dataclass(frozen=True)
class Kept:
    """A change that the phone keeps: unsent, or with a verdict but not yet let go."""

    change: Change
    verdict: Verdict | None = None  # the last one that it got
    epoch: int = 0  # of that verdict
    sent: bool = False  # has a verdict and need not go out again
    covered: bool = False  # the server's copy includes it, or it was refused

    @property
    def refused(self):
        return self.verdict is not None and self.verdict.verdict == REFUSED

    @property
    def place(self):
        return self.epoch, self.verdict.revision

    @property
    def shown(self):
        return not self.covered and not self.refused


class Client:
    DISK = ("person", "device", "epoch", "number", "kept", "copies", "through", "cursors", "refused", "refused_bases")

    def __init__(self, design, server, device, person, scopes, skew):
        self.design, self.device, self.person, self.skew = design, device, person, skew
        self.epoch, self.number = server.epoch, 0  # the number serves only the design without W2
        self.kept, self.copies, self.through = [], {}, {}  # through: record -> scopes it came through
        self.cursors = dict.fromkeys(scopes, 0)
        self.refused, self.refused_bases = {}, {}  # C12: uid -> reason; id -> base
        self.taken_back = {}  # uid -> reason: applied before a restore, refused after it
        self.forms, self.own, self.newest = {}, set(), None  # in memory only

    def disk(self):
        return {name: copy.copy(getattr(self, name)) for name in self.DISK}

    def load(self, disk):
        for name, value in disk.items():
            setattr(self, name, copy.copy(value))
        self.restart()

    def restart(self):
        self.forms, self.own, self.newest = {}, set(), None

    # the screen

    def base(self, change, field):
        """C5: a refused change of one's own stands for its base."""
        dots = change.base.get(field, ())
        if not self.design.has("C5"):
            return set(dots)
        return look_through(dots, lambda dot: self.refused_bases.get(dot, {}).get(field, ()))

    def view(self, record):
        """C4: the server's copy with the shown changes of this phone on top; None when there is no record."""
        copied = self.copies.get(record)
        fields = {f: dict(heads) for f, heads in copied.fields.items()} if copied else None
        if not self.design.has("C4"):
            return fields
        for kept in self.kept:
            change = kept.change
            if change.record != record or not kept.shown or (fields is None and not change.create):
                continue
            fields = {} if fields is None else fields
            for name, value in change.patch.items():
                heads = fields.setdefault(name, {})
                for dot in self.base(change, name):
                    heads.pop(dot, None)
                heads[change.id] = Head(value, change.at, change.uid, change.by)
        return fields

    def open(self, record, field):
        if self.design.has("C14") and is_deleted(self.view(record) or {}):
            self.close(record)
        else:
            self.forms[record, field] = dict((self.view(record) or {}).get(field, {}))

    def close(self, record):
        self.forms = {key: heads for key, heads in self.forms.items() if key[0] != record}

    def may_save(self, record, patch, create):
        view = self.view(record)
        if view is None:
            return create
        may_edit = "deleted" in patch or all((record, field) in self.forms for field in patch)
        return may_edit or not self.design.has("C14") or not is_deleted(view)

    def parts(self, patch):
        """C8: a decision travels alone."""
        if self.design.has("C8") and "decision" in patch and len(patch) > 1:
            rest = {f: v for f, v in patch.items() if f != "decision"}
            return [rest, {"decision": patch["decision"]}]
        return [patch]

    def save(self, record, patch, create, now, uid):
        """Put one change in the queue; gives the heads its author saw, by field."""
        view = self.view(record) or {}
        on_screen, base = {}, {}
        fields = list(view) + list(patch) if "deleted" in patch else list(patch)
        for field in dict.fromkeys(fields):
            current = view.get(field, {})
            seen = self.forms.pop((record, field), current) if field in patch else current
            seen = seen | {dot: head for dot, head in current.items() if dot in self.own}
            on_screen[field] = seen
            if field in patch or self.design.has("C13"):
                base[field] = tuple(sorted(seen if self.design.has("C3") else current))
        self.number += 1
        made = new_id(now + self.skew, uid) if self.design.has("W2") else f"{self.device:010d}{self.number:016d}"
        revision = self.copies[record].revision if record in self.copies else 0
        change = Change(made, record, create, now + self.skew, dict(patch), base, uid, self.person, revision)
        self.own.add(change.id)
        self.kept.append(Kept(change))
        return on_screen

    # requests and answers

    def request(self, request_id, limit):
        """C15: the queue goes out in order, from the oldest change without a verdict."""
        unsent = [kept for kept in self.kept if not kept.sent]
        if not self.design.has("C15"):
            unsent.reverse()
        changes = tuple(replace(k.change, receipt=k.verdict and k.verdict.receipt) for k in unsent[:limit])
        self.newest = request_id
        return Request(request_id, self.epoch, self.person, self.device, len(unsent) - len(changes), changes,
                       dict(self.cursors), self.skew)

    def answer(self, response):
        if self.design.has("C7") and response.request != self.newest:
            return
        self.newest = None
        if response.epoch != self.epoch:
            self.start_epoch(response.epoch)
        else:
            self.take_verdicts(response)
            self.take_pages(response)
            self.let_go(response)

    def start_epoch(self, epoch):
        """C9: the server was restored, so pull from zero. C17: send again what is kept."""
        self.epoch = epoch
        if self.design.has("C9"):
            self.cursors, self.through = dict.fromkeys(self.cursors, 0), {}
        if self.design.has("C17"):
            self.kept = [replace(kept, sent=False, covered=kept.covered and not kept.verdict) for kept in self.kept]

    def take_verdicts(self, response):
        for verdict in response.verdicts:
            for index, kept in enumerate(self.kept):
                if kept.change.id == verdict.id and not kept.sent:
                    self.settle(index, kept, verdict)
                    break

    def settle(self, index, kept, verdict):
        refused, uid = verdict.verdict == REFUSED, kept.change.uid
        if refused:
            self.refused_bases[kept.change.id] = kept.change.base
            if kept.verdict and not kept.refused:
                self.taken_back[uid] = verdict.reason
            if self.design.has("C12"):
                self.refused[uid] = verdict.reason
        else:
            self.refused.pop(uid, None)
        covered = kept.covered or refused or not self.design.has("C1")
        self.kept[index] = Kept(kept.change, verdict, self.epoch, True, covered)

    # copies

    def take_pages(self, response):
        for scope, page in response.scopes.items():
            for name, record in page.records.items():
                self.copies[name] = record
                self.through[name] = self.through.get(name, frozenset()) | {scope}
            for name in page.removed:
                self.drop(name, scope)
            self.cursors[scope] = page.cursor
        if response.subscriptions is not None:
            self.subscribe(response.subscriptions)

    def drop(self, name, scope):
        """C6: forget a record with the last scope that it came through."""
        self.through[name] = self.through.get(name, frozenset()) - {scope}
        if not self.through[name] or not self.design.has("C6"):
            self.copies.pop(name, None)
            del self.through[name]

    def subscribe(self, scopes):
        for scope in set(scopes) - set(self.cursors):
            self.cursors[scope] = 0 if self.design.has("C10") else max(self.cursors.values(), default=0)
        for scope in set(self.cursors) - set(scopes):
            del self.cursors[scope]
            if self.design.has("C6"):
                self.leave(scope)

    def leave(self, scope):
        """C6, C11: a scope was lost."""
        for name in [n for n, through in self.through.items() if scope in through]:
            self.drop(name, scope)
            if name not in self.copies and not self.design.has("C11"):
                self.kept = [kept for kept in self.kept if kept.sent or kept.change.record != name]

    def let_go(self, response):
        """C1, C2, C16: which acknowledged changes the copies include, and which need not be kept."""
        full = set(response.scopes) == set(self.cursors) and not any(p.more for p in response.scopes.values())
        if full and self.design.has("C9"):
            self.copies = {n: c for n, c in self.copies.items() if c.epoch == self.epoch}
        passed = min(self.cursors.values(), default=float("inf")) if full or not self.design.has("C2") else -1
        before, self.kept = self.kept, []
        for kept in before:
            if kept.sent and not kept.covered:
                copied = self.copies.get(kept.change.record)
                has = copied and (copied.epoch, copied.revision) >= kept.place
                kept = replace(kept, covered=bool(has) or (passed >= 0 and (self.epoch, passed) >= kept.place))
            safe = not self.design.has("C16") or (kept.sent and kept.verdict.revision <= response.safe)
            if not (kept.sent and kept.covered and safe):
                self.kept.append(kept)
