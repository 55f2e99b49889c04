/**
 * The hosts named at installation: content-script matches and host permissions alike. The list is frozen at 1.0,
 * because a host added later disables the extension until the reader agrees.
 */
export const NAMED_MATCHES = [
  '*://*.36kr.com/*',
  '*://mp.weixin.qq.com/*',
  '*://*.huxiu.com/*',
  '*://*.tmtpost.com/*',
  '*://*.woshipm.com/*',
  '*://*.ithome.com/*',
  '*://*.geekpark.net/*',
] as const;
