"""Every public class of the model says what it is, and what stands in each of its fields."""

import inspect
from enum import Enum

import pytest
from attrs import fields_dict, has

from newsmodel import model
from newsmodel.formats.json.descriptions import field_descriptions

PUBLIC = [getattr(model, name) for name in model.__all__]
CLASSES = [each for each in PUBLIC if isinstance(each, type)]


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_every_class_is_documented(cls):
    """A class has a docstring of its own, as have its public methods and properties."""
    assert cls.__doc__
    for name, member in vars(cls).items():
        documented = inspect.isfunction(member) or isinstance(member, property)
        if documented and not name.startswith("_") and not issubclass(cls, Enum):
            assert inspect.getdoc(getattr(cls, name)), f"{cls.__name__}.{name}"


@pytest.mark.parametrize(
    "cls", [each for each in CLASSES if has(each)], ids=lambda cls: cls.__name__
)
def test_every_field_is_documented(cls):
    """Below each field stands what it holds."""
    described = field_descriptions(cls)
    assert [name for name in fields_dict(cls) if name not in described] == []
    assert all(text.strip() for text in described.values())


@pytest.mark.parametrize(
    "cls", [each for each in CLASSES if has(each)], ids=lambda cls: cls.__name__
)
def test_every_class_is_frozen_and_takes_keywords_only(cls):
    """Nothing of the model can be changed; only spans are made without keywords."""
    # An article has a dictionary, which is copied where few of its fields are known.
    assert hasattr(cls, "__slots__") or cls is model.Article
    assert cls.__setattr__ is not object.__setattr__
    assert cls.__hash__ is not None
    for attribute in fields_dict(cls).values():
        assert attribute.kw_only is (cls.__name__ != "TextSpan"), attribute.name
        assert (
            attribute.validator is not None
            or attribute.converter is not None
            or (attribute.name in {"value", "zone_known"})
        ), attribute.name
