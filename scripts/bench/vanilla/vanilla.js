// What the panel paints first, by hand: the floor of its first contentful paint.
const main = document.createElement('main');
main.className = 'main';
const heading = document.createElement('h1');
heading.className = 'meta';
heading.textContent = '正在读取文章';
main.append(heading);
for (const lines of [3, 9]) {
  const skeleton = document.createElement('div');
  skeleton.className = 'skeleton';
  for (let n = 0; n < lines; n++) {
    const line = document.createElement('span');
    line.className = 'skeleton-line';
    skeleton.append(line);
  }
  main.append(skeleton);
}
document.body.append(main);
