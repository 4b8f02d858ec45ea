// Which page of a Broadsheet site is to be embedded when someone gives a page's own address, as people copy it.

/**
 * The path of the page for frames. A path below `/embed/` stays as it is, and so does one that is neither an article's nor a list's.
 *
 * Only the path's end counts, as the site may lie below a folder of any name. Its last two parts come before its last one: an article
 * or a tag may be called `hot`, `tags` or `embed`.
 */
export const embedPath = (path) =>
  /\/embed\/./.test(path) ? path : path.replace(/\/(articles\/[\w-]+|tags\/[^/]+|hot|picks|opinions)\/?$/, "/embed/$1/");
