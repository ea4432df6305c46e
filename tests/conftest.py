"""How hard the properties are tried.

The same examples every time, unless ``NEWSMODEL_LAWS=slow`` asks for 20,000 new ones each;
``quick`` is for a second look, on another Python say.
"""

import os

from hypothesis import HealthCheck, settings

# Machines are shared: how long an example takes says nothing.
_PATIENT = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow]}

settings.register_profile("quick", max_examples=50, derandomize=True, **_PATIENT)
settings.register_profile("default", max_examples=500, derandomize=True, **_PATIENT)
settings.register_profile("slow", max_examples=20_000, **_PATIENT)
settings.load_profile(os.environ.get("NEWSMODEL_LAWS", "default"))
