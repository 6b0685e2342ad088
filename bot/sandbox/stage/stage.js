"use strict";
// The page of `understudy try --page`: it asks the sandbox what is new, and shows it in each seat.

const SOON = 500; // milliseconds between two looks
const byId = (id) => document.getElementById(id);
const token = document.querySelector("meta[name=token]").content;
const made = (tag, looks, text) => Object.assign(document.createElement(tag), { className: looks || "", textContent: text || "" });

const state = { changes: 0, calls: 0, messages: [], people: [], spaces: [], steps: [], at: 0 };
const seats = []; // {person, room, element, list, …}; a 1:1 space is called by its person

// ---- the wire ---------------------------------------------------------------------------------------------------------------------

async function asked(address, options) {
  const answer = await fetch(address, { ...options, headers: { "X-Token": token } });
  if (!answer.ok) throw new Error(answer.status === 403 ? "This page is of an earlier start: load it again." : "That didn't work.");
  return answer.json();
}

let looking = Promise.resolve();
function look() { // one after the other, so that nothing is shown twice
  looking = looking.then(async () => {
    const news = await asked(`/news?changes=${state.changes}&calls=${state.calls}`);
    Object.assign(state, { people: news.people, spaces: news.spaces });
    state.changes += news.changes.length;
    state.calls += news.calls.length;
    if (!seats.length) began();
    news.changes.forEach(changed);
    news.calls.forEach(called);
    company();
    document.body.classList.remove("lost");
  }).catch(() => document.body.classList.add("lost"));
  return looking;
}

async function act(seat, more) {
  seat.element.classList.add("busy");
  try {
    const answer = await asked("/act", { method: "POST", body: JSON.stringify({ person: seat.person, room: seat.room, ...more }) });
    await look();
    (answer.notes || []).forEach((line) => note(seat, line));
    if (answer.sit) sit(answer.sit, seat);
    if (answer.tour && answer.tour.length) guide(answer.tour);
  } catch (error) {
    note(seat, error.message);
  } finally {
    seat.element.classList.remove("busy");
  }
}

// ---- seats ------------------------------------------------------------------------------------------------------------------------

const known = (person) => state.people.find((one) => one.key === person);

function began() {
  const kept = location.hash.slice(1).split(",").map(decodeURIComponent).filter(known);
  const first = document.querySelector("meta[name=person]").content;
  (kept.length ? kept : [first, "priya", "sam.carter"].filter(known)).forEach((person) => opened(person));
  const welcome = "Say what you would say in Webex, for example: I'm out Friday, cover with Sam. Tour shows it in two minutes, /help what else there is.";
  seats[0].list.append(made("div", "note welcome", welcome));
  byId("who").replaceChildren(...state.people.map((one) => new Option(one.name, one.key)));
}

function keep() {
  history.replaceState(null, "", "#" + seats.map((seat) => encodeURIComponent(seat.person)).join(","));
}

function opened(person, room) {
  const seat = { person, room: room || person, element: made("section", "seat look") };
  const head = made("h2", "", known(person).name);
  const about = made("p", "about");
  const where = made("select");
  const gone = Object.assign(made("button", "close", "×"), { type: "button", title: "Take this seat away" });
  seat.list = made("div", "messages");
  const form = made("form", "write");
  const words = Object.assign(made("textarea"), { rows: 1, maxLength: 7000, placeholder: "Say something, or /help" });
  where.setAttribute("aria-label", "Space");
  words.setAttribute("aria-label", `What ${known(person).name} says`);
  form.append(words, made("button", "positive", "Send"));
  Object.assign(seat, { about, where, words });
  const groups = state.spaces.filter((one) => one.people.includes(person));
  where.append(new Option("1:1 with the bot", person), ...groups.map((one) => new Option(one.title, one.id)));
  where.onchange = () => moved(seat, where.value);
  gone.onclick = () => { seats.splice(seats.indexOf(seat), 1); seat.element.remove(); keep(); };
  form.onsubmit = (event) => { event.preventDefault(); said(seat, words.value); words.value = ""; };
  words.onkeydown = (event) => { if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); form.requestSubmit(); } };
  const top = made("div", "top");
  top.append(head, where, gone, about);
  seat.element.append(top, seat.list, form);
  seat.element.dataset.person = person;
  seats.push(seat);
  byId("seats").append(seat.element);
  moved(seat, seat.room);
  keep();
  return seat;
}

function said(seat, text) {
  if (text.trim()) return act(seat, { text });
  return Promise.resolve();
}

function moved(seat, room) {
  seat.room = seat.where.value = room;
  seat.list.replaceChildren();
  state.messages.filter((one) => one.room === room).forEach((message) => shown(seat, message));
}

function sit(to, from) { // /as opens a seat or shows it, /in moves the one in which it was said
  const there = from.person === to.person ? from : seats.find((seat) => seat.person === to.person) || opened(to.person, to.room);
  if (there.room !== to.room) moved(there, to.room);
  there.element.scrollIntoView({ inline: "nearest", block: "nearest" });
  there.words.focus();
}

// ---- messages ---------------------------------------------------------------------------------------------------------------------

function changed(change) {
  const at = state.messages.findIndex((one) => one.id === change.id);
  if (change.kind === "posted") state.messages.push(change);
  else if (change.kind === "edited" && at >= 0) state.messages[at] = change;
  else if (at >= 0) state.messages.splice(at, 1);
  for (const seat of seats.filter((one) => one.room === change.room)) {
    const old = [...seat.list.children].find((one) => one.dataset.id === change.id);
    if (change.kind === "deleted") { if (old) old.remove(); }
    else shown(seat, change, old);
  }
}

function shown(seat, message, old) {
  const mine = message.author === seat.person;
  const box = made("form", "one" + (mine ? " mine" : "") + (message.reply ? " reply" : ""));
  box.dataset.id = message.id;
  box.onsubmit = (event) => event.preventDefault();
  if (!mine) box.append(made("div", "author", message.name));
  const content = made("div", message.html ? "content" : "content words", message.text);
  if (message.html) content.innerHTML = message.html; // drawn by the sandbox, which escapes every text
  box.append(content);
  if (old) old.replaceWith(box);
  else seat.list.append(box);
  const down = () => { seat.list.scrollTop = seat.list.scrollHeight; };
  box.querySelectorAll("img").forEach((image) => { image.onload = down; });
  down();
}

function note(seat, line) { // where a line has columns, as in /help, the first one is what it is about
  const [first, ...rest] = line.trim().split(/ {2,}/);
  const box = made("div", "note", rest.length ? "" : line);
  if (rest.length) box.append(made("b", "", first), ` ${rest.join(" · ")}`);
  seat.list.append(box);
  seat.list.scrollTop = seat.list.scrollHeight;
}

document.addEventListener("click", (event) => {
  if (event.target.matches(".messages img")) event.target.classList.toggle("large");
  const button = event.target.closest("button");
  const seat = button && seats.find((one) => one.list.contains(button));
  if (!seat) return;
  if ("opens" in button.dataset) open_(button);
  else if (button.dataset.submit) press(seat, button);
});

function open_(button) { // one part of a card is open at a time
  const row = button.parentElement;
  const at = [...row.querySelectorAll("[data-opens]")].indexOf(button);
  const parts = [...row.parentElement.children].filter((one) => one.classList.contains("opened"));
  parts.forEach((part, n) => { part.hidden = n !== at || !part.hidden; });
  (parts[at].hidden ? button : parts[at]).scrollIntoView({ block: "nearest" });
}

function press(seat, button) { // sends the fields of its own card and of those around it, as a client does
  const inputs = {};
  const cards = [];
  for (let card = button.closest(".card"); card; card = card.parentElement.closest(".card")) cards.push(card);
  const fields = "alone" in button.dataset ? [] : [...button.closest("form").querySelectorAll("[name]")];
  for (const field of fields.filter((one) => cards.includes(one.closest(".card")))) {
    if (!field.reportValidity()) return;
    const ticks = field.type === "checkbox" || field.type === "radio";
    if (!(field.name in inputs)) inputs[field.name] = ticks ? "" : field.value;
    if (ticks && field.checked) inputs[field.name] += (inputs[field.name] && ",") + field.value;
    if (ticks && !field.checked && field.dataset.off) inputs[field.name] = field.dataset.off;
  }
  act(seat, { message: button.closest("form").dataset.id, inputs: { ...inputs, ...JSON.parse(button.dataset.submit) } });
}

// ---- beside them ------------------------------------------------------------------------------------------------------------------

function called(call) {
  const line = made("li", call.outcome ? "leaves" : "reads");
  line.append(made("code", call.status >= 400 || !call.status ? "bad" : "", `${call.system}: ${call.method} ${call.path} → ${call.status || "no answer"}`));
  if (call.body) line.append(made("pre", "", call.body));
  byId("calls").append(line);
  if (call.outcome) line.scrollIntoView({ block: "nearest" });
  document.querySelectorAll("#calls .none").forEach((none) => { none.hidden = document.querySelector("#calls .leaves") !== null; });
}

function company() {
  const first = known(document.querySelector("meta[name=person]").content);
  byId("clock").textContent = first.time;
  byId("people").replaceChildren(...state.people.map((one) => {
    const row = made("tr");
    row.append(made("td", "", one.name), made("td", "duty", one.duties.join(", ")));
    return row;
  }));
  for (const seat of seats) {
    const { time, duties } = known(seat.person);
    seat.about.textContent = time + (duties.length ? ` · on call: ${duties.join(", ")}` : "");
  }
}

const here = () => seats.find((one) => one.element.contains(document.activeElement)) || seats[0] || opened(state.people[0].key);

document.querySelectorAll("button[data-line]").forEach((button) => { button.onclick = () => act(here(), { text: button.dataset.line }); });
byId("until").onsubmit = (event) => { event.preventDefault(); act(here(), { text: `/time ${byId("moment").value}` }); };
byId("fault").onsubmit = (event) => {
  event.preventDefault();
  act(here(), { text: `/fault ${byId("system").value} ${byId("status").value} ${byId("times").value}` });
};
byId("mend").onclick = () => act(here(), { text: `/fault ${byId("system").value}` });
byId("add").onsubmit = (event) => { event.preventDefault(); opened(byId("who").value).words.focus(); };
byId("reads").onchange = (event) => byId("calls").classList.toggle("all", event.target.checked);
byId("look").onclick = () => dressed(document.body.classList.contains("light"));

function dressed(dark) {
  document.body.classList.toggle("dark", dark);
  document.body.classList.toggle("light", !dark);
  byId("look").textContent = dark ? "Light" : "Dark";
}

// ---- the tour ---------------------------------------------------------------------------------------------------------------------

function guide(steps) {
  Object.assign(state, { steps, at: 0 });
  pointed();
}

function pointed() {
  const step = state.steps[state.at];
  byId("guide").hidden = !step;
  if (!step) return;
  byId("step").textContent = `${state.at + 1} of ${state.steps.length}`;
  byId("points").textContent = step.look;
  byId("says").textContent = `${known(step.person).name}: ${step.says}`;
  const seat = seats.find((one) => one.person === step.person) || opened(step.person);
  if (seat.room !== step.person) moved(seat, step.person);
  seats.forEach((one) => one.element.classList.toggle("pointed", one === seat));
  seat.element.scrollIntoView({ inline: "nearest", block: "nearest" });
}

byId("next").onclick = async () => {
  const step = state.steps[state.at];
  byId("next").disabled = true;
  await said(seats.find((one) => one.person === step.person) || opened(step.person), step.says);
  byId("next").disabled = false;
  state.at += 1;
  pointed();
  if (!state.steps[state.at]) seats.forEach((one) => one.element.classList.remove("pointed"));
};
byId("stop").onclick = () => { guide([]); seats.forEach((one) => one.element.classList.remove("pointed")); };

dressed(matchMedia("(prefers-color-scheme: dark)").matches);
(async function watch() {
  await look();
  setTimeout(watch, SOON);
})();
