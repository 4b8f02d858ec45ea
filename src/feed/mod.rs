//! From a feed document to a [`crate::model::Site`]. Leniency begins and ends here.
