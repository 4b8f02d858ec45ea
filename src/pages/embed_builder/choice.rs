//! What the embed builder's form says, and what follows from that. No browser is needed for it.

use crate::{
    components::Site,
    routes::{Embed, Route},
    view_model::EmbedChoices,
};

/// The least and the greatest height that can be asked for, and the step between them, in CSS px.
pub(super) const HEIGHTS: (u32, u32, u32) = (100, 30_000, 10);

/// Something to embed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Choice {
    pub(super) embed: Embed,
    /// Its title, in plain text.
    pub(super) title: String,
}

/// What the form says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Chosen {
    pub(super) choice: Choice,
    /// Whether all of an article is wanted, if it is one.
    pub(super) is_whole: bool,
    /// `light` or `dark`; as the host's page is, when empty.
    pub(super) theme: String,
    /// In CSS px.
    pub(super) max_height: Option<u32>,
}

impl Choice {
    /// All of the article, for an article.
    pub(super) fn whole(&self) -> Option<Embed> {
        match &self.embed {
            Embed::Card(slug) => Some(Embed::Article(slug.clone())),
            _ => None,
        }
    }
}

impl Chosen {
    /// The choice with which the page begins.
    pub(super) fn new(choice: Choice) -> Self {
        Self {
            choice,
            is_whole: false,
            theme: String::new(),
            max_height: None,
        }
    }

    /// What to embed.
    pub(super) fn embed(&self) -> Embed {
        let whole = self.choice.whole().filter(|_| self.is_whole);
        whole.unwrap_or_else(|| self.choice.embed.clone())
    }

    /// Further attributes, each with a space in front.
    pub(super) fn options(&self) -> String {
        let theme = match self.theme.as_str() {
            "" => String::new(),
            theme => format!(" theme=\"{theme}\""),
        };
        match self.max_height {
            Some(height) => format!("{theme} max-height=\"{height}\""),
            None => theme,
        }
    }
}

/// The articles, and the lists.
pub(super) fn choices(site: &Site, choices: EmbedChoices) -> (Vec<Choice>, Vec<Choice>) {
    let articles = choices.articles.into_iter().map(|article| Choice {
        embed: article.embed,
        title: article.title,
    });
    let sections = choices.sections.into_iter().filter_map(|(kind, title)| {
        let own_word = || site.words().section(kind).to_owned();
        Some(Choice {
            embed: Embed::of_section(kind)?,
            title: title.unwrap_or_else(own_word),
        })
    });
    let tags = choices.tags.into_iter().map(|tag| Choice {
        embed: Embed::Tag(tag.slug),
        title: tag.name,
    });
    (articles.collect(), sections.chain(tags).collect())
}

/// Reads what the page's own address chooses: the path or the address of a page below `/embed`. See
/// [`crate::embed::builder_address`].
pub(super) fn wanted(site: &Site, address: &str) -> Option<Embed> {
    let path = address.strip_prefix(&site.origin).unwrap_or(address);
    match Route::parse(path.strip_prefix(&site.base)?)? {
        Route::Embed(embed) => Some(embed),
        _ => None,
    }
}

/// Reads a greatest height; `None` when there is none, or none that can be.
pub(super) fn max_height(text: &str) -> Option<u32> {
    let (least, greatest, step) = HEIGHTS;
    let height: u32 = text.trim().parse().ok()?;
    ((least..=greatest).contains(&height) && height.is_multiple_of(step)).then_some(height)
}

#[cfg(test)]
mod tests {
    use super::{Choice, Chosen, max_height, wanted};
    use crate::{
        components::Site,
        model::{Slug, TagSlug},
        routes::Embed,
    };

    #[test]
    fn the_address_chooses_by_path_or_whole_encoded_or_not() {
        let site = Site {
            base: "/news".to_owned(),
            origin: "https://shop.example".to_owned(),
            ..Site::default()
        };
        let card = Some(Embed::Card(Slug::parse("embed").unwrap()));
        assert_eq!(wanted(&site, "/news/embed/articles/embed"), card);
        let whole = "https://shop.example/news/embed/articles/embed/";
        assert_eq!(wanted(&site, whole), card);
        let tag = Some(Embed::Tag(TagSlug::of_name("茶")));
        for path in ["/news/embed/tags/茶/", "/news/embed/tags/%E8%8C%B6"] {
            assert_eq!(wanted(&site, path), tag);
        }
        for other in [
            "/news/articles/embed",
            "/embed/hot",
            "https://x.example/news/embed/hot",
            "",
        ] {
            assert_eq!(wanted(&site, other), None, "{other}");
        }
    }

    #[test]
    fn heights_that_cannot_be_are_left_out() {
        assert_eq!(max_height("400"), Some(400));
        for bad in ["", "5", "405", "40000", "-400", "tall"] {
            assert_eq!(max_height(bad), None, "{bad}");
        }
    }

    #[test]
    fn only_articles_can_be_whole() {
        let slug = Slug::parse("a").unwrap();
        let mut chosen = Chosen::new(Choice {
            embed: Embed::Card(slug.clone()),
            title: "A".to_owned(),
        });
        chosen.is_whole = true;
        assert_eq!(chosen.embed(), Embed::Article(slug));
        chosen.choice.embed = Embed::Hot;
        assert_eq!(chosen.embed(), Embed::Hot);
        assert_eq!(chosen.options(), "");
        chosen.theme = "dark".to_owned();
        chosen.max_height = Some(400);
        assert_eq!(chosen.options(), " theme=\"dark\" max-height=\"400\"");
    }
}
