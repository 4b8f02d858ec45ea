// Feeds of many articles of 5 KB each, the same at every call.

const ITEMS = 1000;
const BYTES = 5000;
const PICTURES = ['bridge', 'chart', 'courier', 'parcel-station', 'pottery', 'tea', 'village', 'warehouse'];
const TAGS = ['县域', '物流', '直播', '支付', '设计', '社区团购', '适老化', '跨境', '研究', '人物', '微店', '售后'];
const WORDS = (
  '县城 小店 老板 订单 快递 站点 群里 邻居 货架 仓库 清晨 傍晚 价格 直播 主播 退货 客服 电话 手机 屏幕 二维码 付款 声音 ' +
  '老人 孩子 学校 街口 夜市 摊位 茶叶 豆腐 鸡蛋 蔬菜 冷链 司机 面包车 返程 包裹 标签 打印 规则 平台 佣金 账本 数字 图表 ' +
  '记者 看到 说明 发现 决定 等待 重新 慢慢 已经 仍然 如果 因为 所以 但是 第一次 第三年 三十件 一百单 两小时 四公里 每个月 ' +
  '有人 没有人 他们 我们 大家 自己 知道 记得 忘记 打开 关上 送到 拿走 留下 增加 减少 比较 计算 询问 回答 变化 简单 清楚 热闹'
).split(' ');

/** The feed of 1,000 articles, as JavaScript values. */
export function thousandItems() {
  return items(ITEMS, TAGS.length);
}

/** Where articles that link to each other are. */
const HOME = 'https://example.org/articles';

/**
 * A feed of so many articles with so many tags, as JavaScript values. With `isLinked` each has a permalink, and the links in its text
 * lead to permalinks of others, as a publisher's own do.
 */
export function items(count, tagCount, { isLinked = false } = {}) {
  const random = generator(20_261_123);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const target = isLinked ? () => `${HOME}/${idOf(Math.floor(random() * count))}/` : () => 'articles/article-0001';
  const tags = Array.from({ length: tagCount }, (_, index) => TAGS[index] ?? `${TAGS[index % TAGS.length]}${Math.floor(index / TAGS.length) + 1}`);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: '一千篇文章',
    description: '量一量大的订阅源。',
    language: 'zh-CN',
    items: Array.from({ length: count }, (_, index) => {
      const { id, ...others } = item(index, { pick, random, target }, tags);
      return isLinked ? { id, url: `${HOME}/${id}/`, ...others } : { id, ...others };
    }),
  };
}

const numberOf = (index) => String(index + 1).padStart(4, '0');

const idOf = (index) => `article-${numberOf(index)}`;

function item(index, { pick, random, target }, tags) {
  // An item every six hours, newest first, so that the order in the feed is the order of the dates.
  const published = new Date(Date.UTC(2026, 10, 20) - index * 6 * 3_600_000).toISOString();
  return {
    id: idOf(index),
    title: `第${index + 1}篇：${pick(WORDS)}与${pick(WORDS)}`,
    summary: sentence(pick, random, 14),
    image: `pictures/${pick(PICTURES)}.svg`,
    date_published: published,
    authors: [{ name: `作者${(index % 40) + 1}` }],
    tags: [...new Set([pick(tags), pick(tags), pick(tags)])],
    content_html: body(numberOf(index), { pick, random, target }),
  };
}

/** Paragraphs with what articles have between them, up to the size wanted. The last paragraph is unlike any other. */
function body(number, { pick, random, target }) {
  const end = `<p>全文完，编号${number}。</p>`;
  const parts = [];
  let size = Buffer.byteLength(end);
  for (let count = 0; ; count += 1) {
    const part = `${block(count, { pick, random, target })}\n`;
    size += Buffer.byteLength(part);
    if (size > BYTES) {
      return parts.join('') + end;
    }
    parts.push(part);
  }
}

function block(count, { pick, random, target }) {
  if (count % 6 === 3) {
    return `<h2>${pick(WORDS)}和${pick(WORDS)}</h2>`;
  }
  if (count % 9 === 5) {
    return `<ul><li>${sentence(pick, random, 6)}</li><li><strong>${pick(WORDS)}</strong>：${sentence(pick, random, 5)}</li></ul>`;
  }
  const link = count % 5 === 2 ? `<a href="${target()}">${pick(WORDS)}</a>，` : '';
  return `<p>${link}${sentence(pick, random, 12)}${sentence(pick, random, 16)}</p>`;
}

function sentence(pick, random, words) {
  const length = words + Math.floor(random() * words);
  return `${Array.from({ length }, () => pick(WORDS)).join('')}。`;
}

/** Mulberry32: numbers in [0, 1), the same for the same seed on every machine. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
