"""What pyproject.toml can't say: the adapter in hooks/ goes along as `portal_mkdocs`.

The hooks/mkdocs_events.py that `portal new site` writes for another organisation imports its handlers from there.
"""

from setuptools import find_namespace_packages, setup

setup(
    packages=[*find_namespace_packages("src", include=["portal", "portal.*"]), "portal_mkdocs"],
    package_dir={"": "src", "portal_mkdocs": "hooks"},
)
