"""What a tap costs on this machine before an app does anything: a page that holds a button, and rows beside it."""

from bench.client.measure import BUTTON, THUMB_MS
from bench.client.phone import Phone

PAGE = """data:text/html,<!doctype html><body style="margin:0">
<button class="qc-result qc-result--na" style="width:200px;height:80px">x</button><ul></ul><script>
document.querySelector("ul").innerHTML = "<li><b>a</b> <i>b</i></li>".repeat({rows});
document.querySelector("button").onclick = ({currentTarget}) => currentTarget.setAttribute("data-given", "")
</script>"""
FORGET = "document.querySelector('[data-given]')?.removeAttribute('data-given')"


def bare_taps(phone: Phone, rows: int, taps: int) -> list[float]:
    """Milliseconds from each press to the frame that shows the pressed button."""
    phone.page.goto(PAGE.replace("{rows}", str(rows)))
    answered = []
    for _ in range(taps):
        phone.page.evaluate(FORGET)
        phone.page.wait_for_timeout(THUMB_MS)
        phone.ask("expectSaved", "none")
        phone.tap(BUTTON)
        answered.append(float(phone.ask("answered")))
    return answered
