/** Whether a host is one of the patterns (`36kr.com`, `*.36kr.com` with subdomains); `www.` never counts. */
export function matchesHost(hostname: string, patterns: readonly string[]): boolean {
  const host = hostname.toLowerCase().replace(/^www\./, '');
  return patterns.some((pattern) =>
    pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern,
  );
}
