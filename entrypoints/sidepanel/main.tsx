import '../../components/styles/panel.css';

// The first picture stands in index.html and waits for no script, so this one imports nothing at once. Everything else
// comes behind the second frame: the first is handed over by then, and the machine is free for it.
if (document.hidden) start();
else requestAnimationFrame(() => requestAnimationFrame(start));

function start() {
  const panel = import('./start-panel.tsx');
  void import('./boot.ts').then(({ boot }) => boot(panel));
}
