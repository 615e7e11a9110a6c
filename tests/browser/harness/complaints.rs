//! What the browser complained of: read from its console and from its record of requests.

use serde_json::Value;
use url::Url;

/// The errors and warnings among the entries of the console's log, breaches of the security policy included.
pub fn on_console(entries: &Value) -> Vec<String> {
    let entries = entries.as_array().into_iter().flatten();
    entries
        .filter(|entry| matches!(entry["level"].as_str(), Some("SEVERE" | "WARNING")))
        .map(|entry| format!("console: {}", entry["message"].as_str().unwrap_or_default()))
        .collect()
}

/// The requests, among the entries of the performance log, that went to an origin other than `own`.
pub fn of_requests(entries: &Value, own: &Url) -> Vec<String> {
    let entries = entries.as_array().into_iter().flatten();
    entries
        .filter_map(|entry| {
            let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let (method, parameters) = (event["message"]["method"].as_str()?, &event["message"]["params"]);
            let url = match method {
                "Network.requestWillBeSent" => parameters["request"]["url"].as_str()?,
                "Network.webSocketCreated" => parameters["url"].as_str()?,
                _ => return None,
            };
            let url = Url::parse(url).ok()?;
            let remote = url.has_host() && url.origin() != own.origin();
            remote.then(|| format!("request to another host: {url}"))
        })
        .collect()
}
