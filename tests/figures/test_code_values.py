"""A value that the words set, and the code after them."""

import pytest

CODE = "\n\n```yaml\nserver:\n  retries: 3\n  timeout: 30\n```\n"


@pytest.mark.parametrize(
    "words",
    [
        "Here we set `retries` to 5:",
        "Setting the `retries` to `5` is enough.",
        "In the file below `timeout` is set to 60.",
        "这里将 `retries` 设置为 5：",
        "把 `timeout` 的值设为 60，其余不变：",
        "這裡將 `retries` 設為 5：",
    ],
)
def test_code_that_does_otherwise_is_found(found, words):
    assert len(found("F308", words + CODE)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Here we set `retries` to 3:",
        "Here we set `retries` to 3.0:",
        "Here we set `limit` to 5:",
        "The `retries` are counted, and 5 is many:",
        "By default `retries` is set to 5; here is another file:",
        "We set `retries` to 5 instead of 3:",
        "Set `retries` to 5 or set `retries` to 7:",
        "Here we set `retries` to 5.\n\nIt is another file:",
        "这里将 `retries` 设置为 3：",
        "默认将 `retries` 设置为 5：",
        "将 `retries` 从 5 改为 3：",
    ],
)
def test_code_that_agrees_or_shows_something_else_is_not_reported(found, words):
    assert found("F308", words + CODE) == []
