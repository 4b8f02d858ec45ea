//! A network that answers when a test says so.

use super::until;
use js_sys::{Function, Promise, Reflect};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsValue, closure::Closure};
use web_sys::Response;

type Fetch = Closure<dyn FnMut(JsValue) -> Promise>;

/// Takes the place of the browser's `fetch` until it is dropped.
pub(crate) struct Network {
    fetch: JsValue,
    requests: Rc<RefCell<Vec<Request>>>,
    _in_its_place: Fetch,
}

struct Request {
    address: String,
    resolve: Function,
    reject: Function,
}

impl Network {
    pub(crate) fn new() -> Self {
        let requests = Rc::new(RefCell::new(Vec::new()));
        let made = requests.clone();
        let in_its_place = Fetch::new(move |address: JsValue| {
            Promise::new(&mut |resolve, reject| {
                made.borrow_mut().push(Request {
                    address: address.as_string().unwrap(),
                    resolve,
                    reject,
                });
            })
        });
        let window = web_sys::window().unwrap();
        let fetch = Reflect::get(&window, &"fetch".into()).unwrap();
        Reflect::set(&window, &"fetch".into(), in_its_place.as_ref()).unwrap();
        Self {
            fetch,
            requests,
            _in_its_place: in_its_place,
        }
    }

    /// The addresses asked for, in order.
    pub(crate) fn asked(&self) -> Vec<String> {
        let requests = self.requests.borrow();
        requests.iter().map(|it| it.address.clone()).collect()
    }

    /// Waits until so many requests have been made.
    pub(crate) async fn count(&self, count: usize) {
        until("it is asked for", || self.requests.borrow().len() >= count).await;
    }

    /// Answers a request, counted from 0.
    pub(crate) fn answer(&self, number: usize, text: &str) {
        let response = Response::new_with_opt_str(Some(text)).unwrap();
        let requests = self.requests.borrow();
        let resolve = &requests.get(number).unwrap().resolve;
        resolve.call1(&JsValue::UNDEFINED, &response).unwrap();
    }

    /// Has a request come to nothing.
    pub(crate) fn fail(&self, number: usize) {
        let requests = self.requests.borrow();
        let reject = &requests.get(number).unwrap().reject;
        reject.call0(&JsValue::UNDEFINED).unwrap();
    }
}

impl Drop for Network {
    fn drop(&mut self) {
        let window = web_sys::window().unwrap();
        Reflect::set(&window, &"fetch".into(), &self.fetch).unwrap();
    }
}
