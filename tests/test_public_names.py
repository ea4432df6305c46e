"""What `import newsmodel` offers."""

import newsmodel
import newsmodel.model


def test_every_name_is_there():
    """All that is listed can be reached, though it is imported only then."""
    for name in newsmodel.__all__:
        assert getattr(newsmodel, name) is not None


def test_the_whole_model_is_offered():
    """Every public name of the model is the same one at the top."""
    for name in newsmodel.model.__all__:
        assert name in newsmodel.__all__
        assert getattr(newsmodel, name) is getattr(newsmodel.model, name)


def test_other_names_are_attribute_errors():
    """As for any module."""
    assert not hasattr(newsmodel, "parse_everything")
    assert set(newsmodel.__all__) <= set(dir(newsmodel))
