// The first picture of the panel, by hand: the floor of its first contentful paint.
const element = (name, className, ...children) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
};
const skeleton = (lines) =>
  element('div', 'skeleton', ...Array.from({ length: lines }, (_, n) => element('span', `skeleton-line w${n % 4}`)));

document.body.append(
  element(
    'main',
    'main',
    element('div', 'head', element('p', 'meta', '源读'), skeleton(2)),
    element('div', 'tabs'),
    element('div', 'view', skeleton(7)),
    element('div', 'strip', skeleton(3)),
  ),
);
