/** Pages of invented text, shown in the test's own document: layout, scrolling and highlights are real. */
const SENTENCES = [
  '海边的小镇在清晨六点醒来，渔船的灯一盏一盏灭掉。',
  '仓库里的机械臂把箱子码成整齐的方阵，没有人说话。',
  '她把昨天的记录重新读了一遍，发现少了一行关键的数字。',
  '风从山谷里吹上来，带着松针和雨水的味道。',
  '这套系统每天要处理三万次请求，延迟不能超过两百毫秒。',
  '工程师们争论了一个下午，最后决定先做一个小的试验。',
];

/** A paragraph of `count` invented sentences; `seed` makes paragraphs differ. */
export function paragraph(seed: number, count = 4): string {
  const text = Array.from({ length: count }, (_, i) => SENTENCES[(seed * 7 + i * 5) % SENTENCES.length]).join('');
  return `第${seed}段，${text}`;
}

/** An article with `sections` headings and the given paragraphs in each. */
export function articleHtml(sections: number, paragraphs = 4): string {
  let html = '<h1 class="article-title">灯塔、机械臂与一个下午</h1>';
  for (let s = 0; s < sections; s++) {
    html += `<h2 class="part">第${s + 1}节 关于第${s + 1}件事</h2>`;
    for (let p = 0; p < paragraphs; p++) html += `<p>${paragraph(s * paragraphs + p)}</p>`;
  }
  return html;
}

/** Shows this page in the test's own document (each test file has one); `css` styles it. */
export function showPage(body: string, css = ''): void {
  window.scrollTo({ top: 0, behavior: 'instant' });
  document.title = '试验页';
  document.documentElement.lang = 'zh-CN';
  document.body.removeAttribute('style');
  document.body.innerHTML = `<style>html, body { margin: 0 } p { line-height: 1.8 } ${css}</style>${body}`;
}

/** The whole document as it stands, to see that nothing of it changed. */
export const bytes = () => document.documentElement.outerHTML;

export const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Waits for `condition`; fails with the last value after 5 s. */
export async function until<T>(value: () => T, condition: (value: T) => boolean): Promise<T> {
  const end = performance.now() + 5000;
  for (;;) {
    const now = value();
    if (condition(now)) return now;
    if (performance.now() > end) throw new Error(`waited in vain; last value: ${JSON.stringify(now)}`);
    await sleep(20);
  }
}
