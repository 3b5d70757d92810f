"""Drivers behind the Makefile; standard library only, since they run before anything is installed."""

import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Qianchang needs Python 3.11 or newer; this is %s. Name another one: make PYTHON=python3.11 ..." % sys.version
    )
