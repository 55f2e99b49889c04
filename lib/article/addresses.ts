/** Makes the addresses of links and images under `root` absolute; fragments and what is no address stay. */
export function resolveAddresses(root: ParentNode, base: URL | string) {
  for (const [selector, name] of [
    ['a[href]', 'href'],
    ['img[src]', 'src'],
  ] as const)
    for (const element of root.querySelectorAll(selector)) {
      const value = element.getAttribute(name)!.trim();
      const address = value.startsWith('#') ? null : URL.parse(value, base);
      if (address) element.setAttribute(name, address.href);
    }
}
