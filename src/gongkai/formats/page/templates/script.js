/* Sorting and filtering, in the JavaScript of 2009: offices keep old browsers. */
(function () {
  "use strict";
  var body = document.body, form = document.querySelector(".filter");
  var unit = document.getElementById("of-unit"), text = document.getElementById("of-text");
  var output = document.getElementById("shown");

  function each(list, act) {
    for (var i = 0; i < list.length; i += 1) { act(list[i], i); }
  }

  function all(selector, inside) { return (inside || document).querySelectorAll(selector); }

  function has(element, name) { return (" " + element.className + " ").indexOf(" " + name + " ") >= 0; }

  /* Sorting: a group keeps its head, and its rows. */
  function valueOf(row, column) {
    var cell = row.cells[column], value = cell.getAttribute("data-v");
    value = value === null ? cell.textContent.replace(/^\s+|\s+$/g, "") : value;
    var number = parseFloat(value.replace("\u2212", "-"));
    return /^[+\-\u2212]?[\d.]+ ?%?$/.test(value) ? number : value === "\u2014" ? "" : value;
  }

  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") { return a - b; }
    if (typeof a === "number" || typeof b === "number") { return typeof a === "number" ? -1 : 1; }
    return a.localeCompare(b, document.documentElement.lang);
  }

  function sort(table, column, sign) {
    each(table.tBodies, function (group) {
      var rows = [];
      each(group.rows, function (row, number) {
        if (!has(row, "group")) {
          rows.push({ row: row, value: valueOf(row, column), number: number });
        }
      });
      rows.sort(function (a, b) {
        /* What has no value comes last, whichever way. */
        if ((a.value === "") !== (b.value === "")) { return a.value === "" ? 1 : -1; }
        return sign * compare(a.value, b.value) || a.number - b.number;
      });
      each(rows, function (each) { group.appendChild(each.row); });
    });
  }

  function press(table, head, column) {
    var sign = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    each(all("thead th", table), function (other) { other.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
    sort(table, column, sign);
  }

  each(all("table.sortable"), function (table) {
    each(all("thead th", table), function (head, column) {
      /* No <button>: with one in it, Chrome repeats no head on paper. */
      var button = document.createElement("span");
      button.className = "sort";
      button.tabIndex = 0;
      button.setAttribute("role", "button");
      button.title = body.getAttribute("data-sort");
      while (head.firstChild) { button.appendChild(head.firstChild); }
      button.onclick = function () { press(table, head, column); };
      button.onkeydown = function (event) {
        if (event.keyCode === 13 || event.keyCode === 32) {
          press(table, head, column);
          event.preventDefault();
        }
      };
      head.appendChild(button);
    });
  });

  /* Filtering: rows that name a unit; what has none left says so. */
  function filter() {
    var wanted = unit.value, words = text.value.toLowerCase(), shown = 0, count = 0;
    each(all(".wide"), function (wide) {
      var rows = all("tr[data-unit]", wide), left = 0;
      each(rows, function (row) {
        var fits = (!wanted || row.getAttribute("data-unit") === wanted) &&
          (!words || row.textContent.toLowerCase().indexOf(words) >= 0);
        row.hidden = !fits;
        left += fits ? 1 : 0;
      });
      each(all("tbody", wide), function (group) {
        var head = group.querySelector("tr.group");
        if (head) { head.hidden = rows.length > 0 && !group.querySelector("tr[data-unit]:not([hidden])"); }
      });
      var told = wide.querySelector(".none-left");
      if (told) { wide.removeChild(told); }
      if (rows.length && !left) {
        told = document.createElement("p");
        told.className = "none-left";
        told.textContent = body.getAttribute("data-none");
        wide.appendChild(told);
      }
      shown += left;
      count += rows.length;
    });
    output.textContent = wanted || words ?
      body.getAttribute("data-shown").replace("{shown}", shown).replace("{all}", count) : "";
  }

  function clear() {
    unit.value = text.value = "";
    filter();
  }

  /* A link to a row that is filtered away brings it back. */
  function arrive() {
    var row = document.getElementById(location.hash.slice(1));
    if (row && row.hidden) {
      clear();
      row.scrollIntoView();
    }
    if (row && row.tabIndex < 0) { row.focus(); }
  }

  if (form) {
    form.hidden = false;
    form.onsubmit = function () { return false; };
    form.onreset = function () { clear(); return false; };
    unit.onchange = text.oninput = filter;
    window.onhashchange = arrive;
  }

  /* What scrolls sideways can be scrolled by keys. */
  function reach() {
    each(all(".wide"), function (wide) {
      if (wide.scrollWidth > wide.clientWidth + 1) {
        wide.tabIndex = 0;
        wide.setAttribute("role", "region");
        wide.setAttribute("aria-label", body.getAttribute("data-scroll").replace("{title}", wide.getAttribute("data-title")));
      } else {
        wide.removeAttribute("tabindex");
        wide.removeAttribute("role");
        wide.removeAttribute("aria-label");
      }
    });
  }
  window.onresize = reach;
  reach();
}());
