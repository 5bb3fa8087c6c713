import json
a=[121.55,29.80]
d=json.load(open('seeds/demo/parks.geojson')) if __import__('os').path.exists('seeds/demo/parks.geojson') else None
f=[x for x in d['features'] if 'SP-01' in json.dumps(x['properties'])][0]
g=f['geometry']['coordinates']
while isinstance(g[0][0],list): g=g[0]
lo=[min(p[i] for p in g) for i in (0,1)]; hi=[max(p[i] for p in g) for i in (0,1)]
print(f['properties'],lo,hi)
w,h=hi[0]-lo[0],hi[1]-lo[1]
def poly(fr): return {"type":"Polygon","coordinates":[[[lo[0]+w*x,lo[1]+h*y] for x,y in fr+[fr[0]]]]}
feat=lambda p,g:{"type":"Feature","properties":p,"geometry":g}
red=[feat({"类型":"水源涵养","名称":"一号红线","面积":"12"},poly([(.05,.1),(.45,.05),(.5,.5),(.2,.7)])),feat({"类型":"生物多样性","名称":"二号红线"},poly([(.4,.3),(.9,.35),(.7,.8),(.45,.75)]))]
json.dump({"type":"FeatureCollection","features":red},open('/tmp/draw-生态保护红线.geojson','w'),ensure_ascii=False)
farm=[feat({"地类":"水田" if i%2 else "旱地","编号":str(i)},poly([(.6+.1*i,.02),(.68+.1*i,.02),(.68+.1*i,.3),(.6+.1*i,.3)])) for i in range(4)]
json.dump({"type":"FeatureCollection","features":farm},open('/tmp/draw-永久基本农田.geojson','w'),ensure_ascii=False)
line=[feat({"名称":"开发边界"},{"type":"LineString","coordinates":[[lo[0]-w*.1,lo[1]+h*.2],[lo[0]+w*.5,lo[1]+h*1.1],[lo[0]+w*1.1,lo[1]+h*.6]]})]
json.dump({"type":"FeatureCollection","features":line},open('/tmp/draw-开发边界.geojson','w'),ensure_ascii=False)
