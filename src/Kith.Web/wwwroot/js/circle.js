// Moves people on the closeness circle by pointer and by keyboard, and saves each move at once.
// The list on the same page does everything this does; without script it is the way.

const ringWords = ["", "inner ring", "middle ring", "outer ring"];
const step = 10;
const drift = 5;

/** "outer ring, at 4 o’clock". */
function words(ring, angle) {
  return ring ? `${ringWords[ring]}, at ${Math.floor((angle + 15) / 30) % 12 || 12} o’clock` : "not in the circle";
}

/** The figures of one drawing: its middle, where people of each ring stand, and where the rings end. */
function shapeOf(svg) {
  const box = svg.viewBox.baseVal;
  const rings = [...svg.querySelectorAll(".ring")].sort((a, b) => a.r.baseVal.value - b.r.baseVal.value);
  return { x: box.width / 2, y: box.height / 2, box, rings, places: svg.dataset.places.split(" ").map(Number) };
}

function pointIn(svg, event) {
  return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
}

/** The place nearest to a point; outside the circle means the outer ring. */
function placeOf(shape, point) {
  const [dx, dy] = [point.x - shape.x, shape.y - point.y];
  const ends = shape.rings.map(ring => ring.r.baseVal.value);
  const far = Math.hypot(dx, dy);
  const ring = far < ends[0] ? 1 : far < ends[1] ? 2 : 3;
  return { ring, angle: (Math.round(Math.atan2(dx, dy) * 180 / Math.PI) + 360) % 360 };
}

function within(element, event) {
  const box = element?.getBoundingClientRect();
  return box && event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom;
}

class CircleEditor {
  wanted = new Map();
  held = null;
  sending = false;
  wait = 0;

  constructor(root) {
    this.root = root;
    this.says = root.querySelector("[data-says]");
    this.token = root.querySelector("input[name=__RequestVerificationToken]").value;
    root.querySelector("[data-how]").hidden = false;
    root.addEventListener("pointerdown", event => this.grab(event));
    root.addEventListener("pointermove", event => this.drag(event));
    root.addEventListener("pointerup", event => this.drop(event));
    root.addEventListener("pointercancel", () => this.letGo());
    // A finger that holds somebody does not scroll the page; touch-action alone does not reach into every drawing.
    root.addEventListener("touchstart", event => { if (this.held) event.preventDefault(); }, { passive: false });
    root.addEventListener("keydown", event => this.key(event));
    root.addEventListener("click", event => this.press(event));
    addEventListener("online", () => this.send());
    addEventListener("beforeunload", event => { if (this.wanted.size > 0) event.preventDefault(); });
    this.enliven();
  }

  /** Makes people of a fresh drawing reachable by keyboard and finger. */
  enliven() {
    for (const svg of this.root.querySelectorAll("svg.places")) {
      svg.classList.add("live");
      svg.setAttribute("role", "application");
      const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      for (const person of svg.querySelectorAll("[data-person]")) {
        const { name, ring, angle } = person.dataset;
        person.setAttribute("tabindex", "0");
        person.setAttribute("role", "button");
        person.setAttribute("aria-label", `${name}, ${words(Number(ring), Number(angle))}`);
        if (scale > 0)
          person.querySelector(".reach").setAttribute("r", Math.max(14, 22 / scale));
      }
    }
    for (const item of this.root.querySelectorAll("[data-unplaced]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn ghost";
      button.dir = "auto";
      button.textContent = item.dataset.name;
      button.setAttribute("aria-label", `Put ${item.dataset.name} in the circle`);
      item.replaceChildren(button);
    }
  }

  row(id) { return this.root.querySelector(`[data-row="${id}"]`); }

  people(id) { return this.root.querySelectorAll(`[data-person="${id}"]`); }

  nameOf(id) { return this.root.querySelector(`[data-person="${id}"], [data-unplaced="${id}"]`)?.dataset.name ?? ""; }

  tell(sentence) { this.says.textContent = sentence; }

  // By pointer.

  grab(event) {
    const button = event.target.closest("[data-unplaced] button");
    const person = event.target.closest("svg.live [data-person]");
    if (event.button !== 0 || this.held || (!button && !person))
      return;
    event.preventDefault();
    this.held = button ? this.fromTray(button) : this.nearest(person, event);
    this.held.element.focus({ preventScroll: true });
    this.held.pointer = event.pointerId;
    [this.held.startX, this.held.startY, this.held.moved] = [event.clientX, event.clientY, false];
    this.root.setPointerCapture(event.pointerId);
  }

  fromTray(button) {
    const { unplaced, name } = button.parentElement.dataset;
    const svg = [...this.root.querySelectorAll("svg.live")].find(s => s.getClientRects().length > 0);
    return { id: unplaced, name, svg, element: button };
  }

  /** Where reaches overlap, the person whose middle is nearest is meant. */
  nearest(person, event) {
    const svg = person.ownerSVGElement;
    const far = one => {
      const box = one.querySelector(".body").getBoundingClientRect();
      return Math.hypot(box.left + box.width / 2 - event.clientX, box.top + box.height / 2 - event.clientY);
    };
    const near = [...svg.querySelectorAll("[data-person]")].filter(one => far(one) <= 22).sort((a, b) => far(a) - far(b))[0] ?? person;
    return { id: near.dataset.person, name: near.dataset.name, svg, element: near, back: near.getAttribute("transform") };
  }

  drag(event) {
    const held = this.held;
    if (!held || event.pointerId !== held.pointer)
      return;
    if (!held.moved && Math.hypot(event.clientX - held.startX, event.clientY - held.startY) < drift)
      return;
    held.moved = true;
    held.element.classList.add("held");
    const shape = shapeOf(held.svg);
    const point = pointIn(held.svg, event);
    if (held.back) {
      const x = Math.min(Math.max(point.x, 0), shape.box.width);
      const y = Math.min(Math.max(point.y, 0), shape.box.height);
      held.element.setAttribute("transform", `translate(${x} ${y})`);
    } else {
      this.fly(held, event);
    }
    const aim = within(held.svg, event) ? placeOf(shape, point).ring : 0;
    shape.rings.forEach((ring, i) => ring.classList.toggle("aim", i + 1 === aim));
  }

  /** Somebody from outside the circle is shown under the finger; styles set by script are allowed, attributes are not. */
  fly(held, event) {
    if (!held.shown) {
      held.shown = document.createElement("span");
      held.shown.className = "flying";
      held.shown.textContent = held.name;
      document.body.append(held.shown);
    }
    held.shown.style.transform = `translate(${event.clientX + 8}px, ${event.clientY + 8}px)`;
  }

  drop(event) {
    const held = this.held;
    if (!held || event.pointerId !== held.pointer)
      return;
    const tray = this.root.querySelector("[data-tray]");
    const point = pointIn(held.svg, event);
    const [moved, onTray, onCircle] = [held.moved, within(tray, event), within(held.svg, event)];
    this.letGo(moved && (onCircle || (onTray && held.back)));
    if (moved && onTray && held.back)
      this.move(held.id, null, null);
    else if (moved && onCircle) {
      const place = placeOf(shapeOf(held.svg), point);
      this.move(held.id, place.ring, place.angle);
    } else if (!moved && !held.back)
      this.move(held.id, 3, null);
  }

  letGo(keep = false) {
    const held = this.held;
    this.held = null;
    held?.shown?.remove();
    held?.element.classList.remove("held");
    this.root.querySelectorAll(".aim").forEach(ring => ring.classList.remove("aim"));
    if (held?.back && !keep)
      held.element.setAttribute("transform", held.back);
  }

  /** A press that came from the keyboard or a screen reader; a pointer's was answered when it was lifted. */
  press(event) {
    const button = event.target.closest("[data-unplaced] button");
    if (button && event.detail === 0)
      this.move(button.parentElement.dataset.unplaced, 3, null);
  }

  // By keyboard.

  key(event) {
    if (event.key === "Escape" && this.held)
      return this.letGo();
    const person = event.target.closest("svg.live [data-person]");
    if (!person || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const { person: id, ring, angle } = person.dataset;
    const next = {
      ArrowLeft: () => [Number(ring), (Number(angle) + 360 - step) % 360],
      ArrowRight: () => [Number(ring), (Number(angle) + step) % 360],
      ArrowUp: () => [Math.max(1, ring - 1), Number(angle)],
      ArrowDown: () => [Math.min(3, Number(ring) + 1), Number(angle)],
      Delete: () => [null, null],
    }[event.key]?.();
    if (!next)
      return;
    event.preventDefault();
    this.move(id, ...next, 600);
  }

  // Saving.

  /** Shows somebody at a place and saves it; the keyboard waits a moment, so that a run of keys is one save. */
  move(id, ring, angle, pause = 0) {
    this.show(id, ring, angle);
    this.tell(`${this.nameOf(id)}: ${ring && angle === null ? ringWords[ring] : words(ring, angle)}.`);
    this.wanted.set(id, { ring, angle });
    clearTimeout(this.wait);
    this.wait = setTimeout(() => this.send(), pause);
  }

  show(id, ring, angle) {
    for (const person of ring && angle !== null ? this.people(id) : []) {
      const shape = shapeOf(person.ownerSVGElement);
      const turn = angle * Math.PI / 180;
      const far = shape.places[ring - 1];
      person.setAttribute("transform", `translate(${shape.x + far * Math.sin(turn)} ${shape.y - far * Math.cos(turn)})`);
      [person.dataset.ring, person.dataset.angle] = [ring, angle];
      person.setAttribute("aria-label", `${person.dataset.name}, ${words(ring, angle)}`);
    }
  }

  async send() {
    if (this.sending)
      return;
    this.sending = true;
    try {
      while (this.wanted.size > 0)
        await this.sendOne(...this.wanted.entries().next().value);
      await this.refresh();
    } catch {
      this.tell(`No connection. ${[...this.wanted.keys()].map(id => this.nameOf(id)).join(", ")}: not saved yet. This page goes on trying.`);
      clearTimeout(this.wait);
      this.wait = setTimeout(() => this.send(), 4000);
    } finally {
      this.sending = false;
    }
  }

  async sendOne(id, place) {
    const answer = await fetch(this.root.dataset.circle + id, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: this.token },
      body: JSON.stringify({ ...place, version: Number(this.row(id).dataset.version) }),
    });
    if (answer.status >= 500 || answer.status === 429)
      throw new Error("not answered");
    const said = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : {};
    if (this.wanted.get(id) === place)
      this.wanted.delete(id);
    const stands = answer.ok ? said : said.stands;
    if (stands)
      this.row(id).dataset.version = stands.version;
    this.tell(this.sentence(answer, said, stands, this.nameOf(id)));
  }

  sentence(answer, said, stands, name) {
    if (answer.ok)
      return `${name}: ${words(stands.ring, stands.angle)}. Saved ${new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })}.`;
    if (answer.status === 409 && stands)
      return `${name} was changed in another tab meanwhile: ${words(stands.ring, stands.angle)}. Move them again if you mean it.`;
    if (answer.status === 401)
      return `You are signed out, so ${name} was not saved. Sign in in another tab, then move them again.`;
    return said.sentence ?? `${name} was not saved. Open this page again.`;
  }

  /** Draws the circle as the server has it: names find their room again, table and list say the same. */
  async refresh() {
    const answer = await fetch(location.pathname, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected || this.held || this.wanted.size > 0)
      return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [old, drawing] = [this.root.querySelector("[data-drawing]"), fresh.querySelector("[data-drawing]")];
    if (!drawing || this.held || this.wanted.size > 0)
      return;
    const focused = old.contains(document.activeElement) ? document.activeElement.closest("[data-person], [data-unplaced]")?.dataset : null;
    const open = old.querySelector("details")?.open;
    old.replaceWith(drawing);
    if (open && drawing.querySelector("details"))
      drawing.querySelector("details").open = true;
    this.enliven();
    const id = focused?.person ?? focused?.unplaced;
    const same = [...this.root.querySelectorAll(`[data-person="${id}"], [data-unplaced="${id}"] button`)].find(one => one.getClientRects().length > 0);
    same?.focus({ preventScroll: true });
    fresh.querySelectorAll("[data-row]").forEach(row => this.takeRow(row));
  }

  /** The list follows the circle, but what somebody chose in it and did not save yet stays. */
  takeRow(fresh) {
    const row = this.row(fresh.dataset.row);
    const selects = row ? [...row.querySelectorAll("select")] : [];
    if (selects.length === 0 || selects.some(select => [...select.options].some(option => option.selected !== option.defaultSelected)))
      return;
    row.dataset.version = fresh.dataset.version;
    row.querySelector("input[name$='.Version']").value = fresh.dataset.version;
    fresh.querySelectorAll("select").forEach((select, i) =>
      [...select.options].forEach((option, j) => { selects[i].options[j].defaultSelected = selects[i].options[j].selected = option.selected; }));
  }
}

const root = document.querySelector("[data-circle]");
if (root)
  new CircleEditor(root);
