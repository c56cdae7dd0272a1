"""A page in a browser, as the people of an office use it; skipped where there is no Chromium."""

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, sync_playwright

from pages.made import save, week, week_page

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
CHROMIUM = next((found for name in _NAMES if (found := shutil.which(name))), None)
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium on this machine: pages were not looked at in a browser"
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"]
        )
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return save(week_page("zh"), tmp_path_factory.mktemp("page")).as_uri()


@pytest.fixture
def complaints() -> list[str]:
    return []


@pytest.fixture
def page(browser: Browser, address: str, complaints: list[str]) -> Iterator[Page]:
    """Open the page; at the end it has asked for nothing but itself, and complained of nothing."""

    def hear(message: ConsoleMessage) -> None:
        complaints.append(f"console: {message.text}")

    def refuse(route: Route) -> None:
        if route.request.url.partition("#")[0] == address:
            route.continue_()
        else:
            complaints.append(f"request: {route.request.url}")
            route.abort()

    opened = browser.new_page()
    opened.on("console", hear)
    opened.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    opened.route("**/*", refuse)
    opened.goto(address)
    yield opened
    opened.close()
    assert complaints == []


def shown(page: Page, section: str) -> list[str]:
    """Give the units of the rows that are to be seen in a section, from the top."""
    script = "rows => rows.filter(r => r.offsetParent).map(r => r.getAttribute('data-unit'))"
    units: list[str] = page.eval_on_selector_all(f"#{section} tr[data-unit]", script)
    return units


def test_a_column_sorts_up_and_down_by_mouse_and_by_key(page: Page) -> None:
    rates = {each.unit: each.now.rate or 0 for each in week().standings if each.level == "township"}
    head = page.locator("#units thead th").nth(2)
    head.locator(".sort").click()
    townships = [unit for unit in shown(page, "units") if unit in rates]
    assert [rates[unit] for unit in townships] == sorted(rates.values())
    assert head.get_attribute("aria-sort") == "ascending"
    page.keyboard.press("Enter")
    townships = [unit for unit in shown(page, "units") if unit in rates]
    assert [rates[unit] for unit in townships] == sorted(rates.values(), reverse=True)
    assert head.get_attribute("aria-sort") == "descending"


def test_a_unit_and_a_word_narrow_every_table_and_leave_the_sums(page: Page) -> None:
    everything = len(shown(page, "records"))
    sums = page.locator("#total").inner_text()
    page.select_option("#of-unit", "潭头镇")
    for section in ("units", "matrix", "records"):
        assert set(shown(page, section)) == {"潭头镇"}
    page.fill("#of-text", "不会有的字")
    assert shown(page, "records") == []
    assert page.locator("#records .none-left").inner_text() == "没有符合筛选的行"
    assert re.fullmatch(r"列出 0 行，共 \d+ 行；合计数不随筛选改变", page.inner_text("#shown"))
    assert page.locator("#total").inner_text() == sums
    page.click("button[type=reset]")
    assert len(shown(page, "records")) == everything


def test_a_link_leads_to_the_record_even_to_one_that_is_filtered_away(page: Page) -> None:
    link = page.locator("#overdue .to-record").first
    title, target = link.inner_text(), str(link.get_attribute("href"))
    link.click()
    assert page.url.endswith(target)
    record = page.locator(target)
    assert title in record.inner_text()
    assert record.evaluate("row => row === document.activeElement")
    page.select_option("#of-unit", "示例村")
    assert not record.is_visible()
    page.evaluate("location.hash = ''")
    page.evaluate("target => { location.hash = target }", target)
    record.wait_for(state="visible")


def test_the_page_is_whole_without_scripts(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    assert not page.locator(".filter").is_visible()
    assert len(shown(page, "units")) == len(week().standings)
    context.close()


def test_a_dark_screen_has_a_dark_page_and_paper_has_neither_controls_nor_colours(
    page: Page,
) -> None:
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    page.emulate_media(color_scheme="light")
    bright = page.evaluate(ground)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(ground)
    assert bright == "rgb(255, 255, 255)"
    assert dark == "rgb(21, 23, 26)"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(ground) == bright
    assert not page.locator(".filter").is_visible()
    assert not page.locator("nav").is_visible()


@pytest.mark.parametrize("width", [1440, 768, 375])
def test_nothing_but_tables_scrolls_sideways(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    assert page.evaluate("document.documentElement.scrollWidth") == width
    for wide in page.locator(".wide[tabindex]").all():
        assert wide.get_attribute("role") == "region"
        assert wide.get_attribute("aria-label")
