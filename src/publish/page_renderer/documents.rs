//! Pages as documents, and their data beside them.

use super::{File, PageRenderer, file, json};
use crate::{
    app,
    model::SafeHtml,
    publish::{BuildError, FirstScreen, template::Slots},
    routes::Route,
    view_model::{ArticleBody, MoreHead, Page, PageFile},
};

impl PageRenderer<'_> {
    /// A page, and beside it its data, by which the app shows it to who comes from another page. `structured_data`, which no reader's
    /// browser has a use for, stands in the page only.
    pub(in crate::publish) fn page_files(
        &self,
        route: &Route,
        page: Page,
        head: MoreHead,
        structured_data: &[String],
    ) -> Result<Vec<File>, BuildError> {
        let mut data = PageFile {
            site: self.site_file.digest.clone(),
            page,
            head,
        };
        let folders = route.folders();
        let beside = file(&folders, PageFile::NAME, json(&data)?)?;
        let whole = data.clone().whole(&self.site_file);
        let rendered = app::rendered(
            &self.shell,
            &self.site_info,
            Some((route, whole)),
            structured_data,
        );
        // The document has the text already.
        if let Page::Article(article) = &mut data.page
            && let ArticleBody::Html(html) = &mut article.body
        {
            *html = SafeHtml::default();
        }
        let html = self.document(Some(route), &rendered, Some(&data))?;
        Ok(vec![
            file(&folders, "index.html", html.into_bytes())?,
            beside,
        ])
    }

    /// The page for addresses that no page has. The app does not take it over: it may stand at any address.
    pub(in crate::publish) fn not_found(&self) -> Result<Vec<File>, BuildError> {
        let rendered = app::rendered(&self.shell, &self.site_info, None, &[]);
        let html = self.document(None, &rendered, None)?;
        Ok(vec![file(&[], "404.html", html.into_bytes())?])
    }

    fn document(
        &self,
        route: Option<&Route>,
        rendered: &app::Rendered,
        data: Option<&PageFile>,
    ) -> Result<String, BuildError> {
        let data = data.map(json).transpose()?;
        let data = data.as_deref().map(String::from_utf8_lossy);
        Ok(self.template.fill(&Slots {
            language: self.language(),
            locale: self.shell.locale.tag(),
            first_screen: route.and_then(first_screen),
            head: &rendered.head,
            body: &rendered.body,
            data: data.as_deref(),
        }))
    }
}

/// Whose style a page holds. Few come first to search, the page about the feed or the builder: these hold the whole.
fn first_screen(route: &Route) -> Option<FirstScreen> {
    match route {
        Route::Article(_) => Some(FirstScreen::Article),
        Route::Front { .. } | Route::Tags | Route::Tag { .. } | Route::Section { .. } => {
            Some(FirstScreen::List)
        }
        Route::Search | Route::AboutFeed | Route::EmbedBuilder | Route::Embed(_) => None,
    }
}
