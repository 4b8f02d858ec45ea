// The words that readers meet, as the tests expect them. They are written down again on purpose: a test that took them from the
// app could not notice a wrong one.

export interface Words {
  htmlLang: string;
  skipLink: string;
  chips: string;
  quickNavigation: string;
  breadcrumb: string;
  home: string;
  hot: string;
  tags: string;
  allTags: string;
  signIn: string;
  register: string;
  hotArticles: string;
  opinions: string;
  topics: string;
  partners: string;
  latest: string;
  related: string;
  readOn: string;
  newer: string;
  older: string;
  previous: string;
  next: string;
  loadMore: string;
  carousel: string;
  share: string;
  shareQuotation: string;
  copyLink: string;
  linkCopied: string;
  copyQuotation: string;
  quotationCopied: string;
  copyFailed: string;
  headingLink: string;
  wechatCode: string;
  codeFailed: RegExp;
  services: string[];
  chatMenu: string;
  close: string;
  source: string;
  editor: string;
  authors: string;
  views: (count: number) => string;
  readingTime: RegExp;
  moreOf: (section: string) => string;
  aboutFeed: string;
  retry: string;
  toHome: string;
  notFoundTitle: string;
  failedTitle: string;
  emptySection: string;
}

export const CHINESE: Words = {
  htmlLang: 'zh-CN',
  skipLink: '跳到正文',
  chips: '标签导航',
  quickNavigation: '快捷导航',
  breadcrumb: '当前位置',
  home: '首页',
  hot: '热门',
  tags: '标签',
  allTags: '全部标签',
  signIn: '登录',
  register: '免费注册',
  hotArticles: '热门文章',
  opinions: '人物观点',
  topics: '推荐专题',
  partners: '合作协会',
  latest: '最新文章',
  related: '相关文章',
  readOn: '继续阅读',
  newer: '上一篇',
  older: '下一篇',
  previous: '上一组',
  next: '下一组',
  loadMore: '加载更多',
  carousel: '轮播',
  share: '分享',
  shareQuotation: '分享引文',
  copyLink: '复制链接',
  linkCopied: '链接已复制',
  copyQuotation: '复制引文和链接',
  quotationCopied: '引文和链接已复制',
  copyFailed: '没能复制，请手动复制选中的链接',
  headingLink: '本节链接',
  wechatCode: '微信扫码',
  codeFailed: /二维码没能加载/,
  services: ['微博', 'QQ', 'QQ 空间', '邮件', '嵌入到网站'],
  chatMenu: '点右上角的 ⋯',
  close: '关闭',
  source: '来源',
  editor: '编辑',
  authors: '作者',
  views: (count) => `浏览 ${count}`,
  readingTime: /阅读时间 \d+ 分钟/,
  moreOf: (section) => `更多${section}`,
  aboutFeed: '关于此订阅源',
  retry: '重试',
  toHome: '回到首页',
  notFoundTitle: '没有找到这个页面',
  failedTitle: '内容没能加载',
  emptySection: '这个栏目还没有内容。',
};

export const ENGLISH: Words = {
  htmlLang: 'en',
  skipLink: 'Skip to content',
  chips: 'Tags',
  quickNavigation: 'Quick navigation',
  breadcrumb: 'You are here',
  home: 'Home',
  hot: 'Hot',
  tags: 'Tags',
  allTags: 'All tags',
  signIn: 'Sign in',
  register: 'Register free',
  hotArticles: 'Most read',
  opinions: 'People and opinion',
  topics: 'Topics',
  partners: 'Partners',
  latest: 'Latest',
  related: 'Related articles',
  readOn: 'Read on',
  newer: 'Newer',
  older: 'Older',
  previous: 'Previous',
  next: 'Next',
  loadMore: 'Load more',
  carousel: 'carousel',
  share: 'Share',
  shareQuotation: 'Share quotation',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  copyQuotation: 'Copy quotation and link',
  quotationCopied: 'Quotation and link copied',
  copyFailed: 'Could not copy: please copy the selected link by hand',
  headingLink: 'Link to section',
  wechatCode: 'WeChat code',
  codeFailed: /QR code could not be loaded/,
  services: ['Weibo', 'QQ', 'Qzone', 'Email', 'Embed'],
  chatMenu: 'Tap ⋯ at the top right',
  close: 'Close',
  source: 'Source',
  editor: 'Editor',
  authors: 'By',
  views: (count) => (count === 1 ? '1 view' : `${count} views`),
  readingTime: /Reading time: \d+ min/,
  moreOf: (section) => `More of ${section}`,
  aboutFeed: 'About this feed',
  retry: 'Try again',
  toHome: 'Go to the front page',
  notFoundTitle: 'Page not found',
  failedTitle: 'The content could not be loaded',
  emptySection: 'Nothing here yet.',
};
