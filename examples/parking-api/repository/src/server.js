const express = require("express");
const { permitsIn } = require("./permits");

const app = express();

app.get("/zones/:zone/permits", (request, response) => {
  response.json(permitsIn(request.params.zone));
});

app.listen(process.env.PORT || 3000);
